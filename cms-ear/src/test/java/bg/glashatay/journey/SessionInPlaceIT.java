package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The address that begins a new session for a page whose own has ended. */
@FromOutside
class SessionInPlaceIT {

    private static final String SESSION = "sid";

    private Site site;
    private CookieManager cookies;
    private HttpClient client;

    @BeforeEach
    void openBrowser(Site site) {
        this.site = site;
        cookies = new CookieManager();
        client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Test
    void rightPasswordOpensTheEditorialPages() {
        assertThat(status(fromOwnScript("author", site.password()))).isEqualTo(204);
        assertThat(status(site.request("/editor"))).isEqualTo(200);
    }

    @Test
    void wrongPasswordAndUnknownNameAreToldAlike() {
        assertThat(status(fromOwnScript("author", "нещо друго"))).isEqualTo(401);
        assertThat(status(fromOwnScript("nobody-like-that", "нещо друго"))).isEqualTo(401);
        assertThat(status(site.request("/editor"))).isEqualTo(302);
    }

    @Test
    void whoIsLoggedInIsNotPutOutByAnother() {
        assertThat(status(fromOwnScript("author", site.password()))).isEqualTo(204);
        var before = session();

        assertThat(status(fromOwnScript("author2", site.password()))).isEqualTo(409);

        assertThat(session()).isEqualTo(before);
        assertThat(status(fromOwnScript("author", "каквато и да е"))).isEqualTo(204);
    }

    @Test
    void sessionThatSomebodyElseNamedIsNotBegun() {
        var named = "0".repeat(48);

        assertThat(status(fromOwnScript("author", site.password()).header("Cookie", "sid=" + named)))
                .isEqualTo(204);

        assertThat(session()).isNotEmpty().doesNotStartWith(named);
    }

    @Test
    void formOfAnotherSiteLogsNobodyIn() {
        assertThat(status(form("author", site.password()))).isEqualTo(403);
        assertThat(status(fromOwnScript("author", site.password()).header("Sec-Fetch-Site", "cross-site")))
                .isEqualTo(403);
        assertThat(status(fromOwnScript("author", site.password()).header("Sec-Fetch-Site", "same-site")))
                .isEqualTo(403);
        assertThat(status(site.request("/editor"))).isEqualTo(302);
    }

    private HttpRequest.Builder fromOwnScript(String username, String password) {
        return form(username, password).header("Faces-Request", "partial/ajax");
    }

    private HttpRequest.Builder form(String username, String password) {
        var body = "username=" + username + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return site.request("/editor/session")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private int status(HttpRequest.Builder request) {
        return site.send(client, request.build()).statusCode();
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(SESSION))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
