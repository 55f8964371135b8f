package bg.glashatay.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NamedRequestsTest {

    private final String before = Thread.currentThread().getName();
    private final Map<Object, Object> attributes = new HashMap<>();
    private final Map<Object, Object> headers = new HashMap<>();
    private final AtomicReference<String> meanwhile = new AtomicReference<>();

    @AfterEach
    void giveTheThreadItsNameBack() {
        Thread.currentThread().setName(before);
    }

    @Test
    void threadHasTheRequestsNameWhileItWorksOnIt() throws Exception {
        filter((request, response) -> meanwhile.set(Thread.currentThread().getName()));

        assertThat(meanwhile.get()).isEqualTo(before + " request " + headers.get(RequestId.HEADER));
        assertThat(Thread.currentThread().getName()).isEqualTo(before);
    }

    /** So that the server's own words about it have the name. */
    @Test
    void threadKeepsItWhereTheRequestFailsUntilThePageAboutItIsThere() throws Exception {
        assertThatThrownBy(() -> filter((request, response) -> {
                    throw new ServletException("a fault");
                }))
                .isInstanceOf(ServletException.class);
        assertThat(Thread.currentThread().getName()).isEqualTo(before + " request " + headers.get(RequestId.HEADER));

        filter((request, response) -> meanwhile.set(Thread.currentThread().getName()));

        assertThat(meanwhile.get()).isEqualTo(before + " request " + headers.get(RequestId.HEADER));
        assertThat(Thread.currentThread().getName()).isEqualTo(before);
    }

    private void filter(FilterChain chain) throws IOException, ServletException {
        new NamedRequests()
                .doFilter(
                        fake(HttpServletRequest.class, "getAttribute", "setAttribute", attributes),
                        fake(HttpServletResponse.class, "getHeader", "setHeader", headers),
                        chain);
    }

    private static <T> T fake(Class<T> type, String getter, String setter, Map<Object, Object> values) {
        return type.cast(Proxy.newProxyInstance(
                NamedRequestsTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals(setter)) {
                        values.put(arguments[0], arguments[1]);
                        return null;
                    }
                    return method.getName().equals(getter) ? values.get(arguments[0]) : null;
                }));
    }
}
