package bg.glashatay.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.ejb.configuration.Settings;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.SessionCookieConfig;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionCookieTest {

    private final List<String> told = new ArrayList<>();

    @Test
    void whereTheSiteIsEncryptedTheCookieIsOfThisHostAndOfNoOpenLine() {
        start(Optional.of(URI.create("https://www.example.bg")));

        assertThat(told)
                .containsExactlyInAnyOrder(
                        "setAttribute[SameSite, Lax]", "setSecure[true]", "setName[__Host-sid]", "setPath[/]");
    }

    @Test
    void whereItIsNotBrowsersWouldThrowSuchACookieAway() {
        start(Optional.of(URI.create("http://localhost:8080")));
        start(Optional.empty());

        assertThat(told).containsOnly("setAttribute[SameSite, Lax]");
    }

    private void start(Optional<URI> baseUrl) {
        var listener = new SessionCookie();
        listener.settings = new Settings() {
            @Override
            public Optional<URI> baseUrl() {
                return baseUrl;
            }
        };
        var cookie = (SessionCookieConfig) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {SessionCookieConfig.class},
                (proxy, called, arguments) -> told.add(called.getName() + Arrays.toString(arguments)) ? null : null);
        var context = (ServletContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, called, arguments) -> cookie);
        listener.contextInitialized(new ServletContextEvent(context));
    }
}
