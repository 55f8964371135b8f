package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The door to the editorial pages: who comes in, where it leads, and what does not open it. */
class LoginJourneyIT extends Journey {

    private static final String SESSION = "sid";

    @Test
    void authorComesInAndLeaves() {
        loginAnew(page(), "author");
        assertThat(page().url()).endsWith("/editor");

        page().locator("form[action='/logout'] button").click();

        assertThat(page().url()).endsWith("/login");
        open("/editor");
        assertThat(page().url()).endsWith("/login");
    }

    @Test
    void wrongPasswordAndUnknownNameAreToldAlike() {
        assertThat(refusal("author", "something else")).isEqualTo(refusal("nobody-like-that", "something else"));
        assertThat(page().url()).endsWith("/login");
        assertAccessible(page());
    }

    /** PostgreSQL refuses to look for a NUL; who sends one is wrong like anybody else, and counted. */
    @Test
    void nameThatNobodyCanHaveIsAWrongOne() throws SQLException {
        long counted = site().rows().number("select count(*) from login_failures");

        var answer = site().send(
                        site().client(),
                        site().request("/editor/session")
                                .header("Faces-Request", "partial/ajax")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("password=x&username=a%00" + UUID.randomUUID()))
                                .build());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(site().rows().number("select count(*) from login_failures")).isGreaterThan(counted);
    }

    @Test
    void loginLeadsToThePageThatWasWanted() {
        open("/editor/documents?state=draft");
        assertThat(page().url()).contains("/login?to=");

        fillIn("author", site().password());

        assertThat(page().url()).endsWith("/editor/documents?state=draft");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//example.org",
                "https://example.org/editor",
                "/\\example.org",
                "///example.org/%2f..",
                "/%09/example.org",
                "/editor@example.org",
                "javascript:alert(1)",
                "/logout"
            })
    void loginNeverLeadsElsewhere(String wanted) {
        var client = site().client();
        var answer = post(client, "/login?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8), credentials());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .as("without a scheme, of which the server behind a proxy knows nothing")
                .hasValue("/editor");
    }

    @Test
    void formOfAnotherSiteLogsNobodyIn() {
        var form = credentials().entrySet().stream()
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining("&"))
                + "&jakarta.faces.ViewState=stateless";
        for (var mark : Map.of("Sec-Fetch-Site", "cross-site", "Origin", "https://example.org")
                .entrySet()) {
            assertThat(site().send(
                                    site().client(),
                                    site().request("/login")
                                            .header(mark.getKey(), mark.getValue())
                                            .header("Content-Type", "application/x-www-form-urlencoded")
                                            .POST(BodyPublishers.ofString(form))
                                            .build())
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void languageOfTheLoginPageIsThatOfTheDesk() {
        open("/login?ui=en");
        assertThat(page().locator("html").getAttribute("lang")).isEqualTo("en");
        refusedHere("author", "something else");
        assertThat(page().locator("html").getAttribute("lang")).isEqualTo("en");
        fillIn("author", site().password());

        assertThat(page().url()).endsWith("/editor");
        assertThat(page().locator("html").getAttribute("lang")).isEqualTo("en");
    }

    @Test
    void refererAndSavedRequestLeadNowhere() {
        var answer = site().send(
                        site().client(),
                        site().request("/editor")
                                .header("Referer", "https://example.org/")
                                .header("Cookie", "shiroSavedRequest=aHR0cHM6Ly9leGFtcGxlLm9yZy8; rememberMe=AAAA")
                                .build());

        assertThat(answer.headers().firstValue("Location")).contains("/login");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void sessionGetsANewIdAtLogin() {
        open("/login");
        assertThat(page().context().cookies())
                .as("nothing is begun that somebody else could know")
                .isEmpty();
        var before =
                new Cookie(SESSION, "0".repeat(48)).setUrl(site().address("/").toString());
        page().context().addCookies(List.of(before));
        fillIn("author", site().password());
        var after = session();

        assertThat(after.value).isNotEqualTo(before.value);
        assertThat(after.value).as("192 bits").matches("[0-9a-f]{48}.*");
        assertThat(after.httpOnly).isTrue();
        assertThat(after.sameSite.name()).isEqualTo("LAX");

        var stranger = anotherPage();
        stranger.context()
                .addCookies(List.of(new Cookie(SESSION, before.value)
                        .setUrl(site().address("/").toString())));
        stranger.navigate(site().address("/editor").toString());
        assertThat(stranger.url()).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {";sid=", ";jsessionid=", "?sid=", "?jsessionid="})
    void sessionIdInAnAddressOpensNothing(String way) {
        loginAnew(page(), "author");

        var answer = site().get("/editor" + way + session().value);

        assertThat(answer.statusCode()).isIn(302, 400);
        assertThat(answer.body()).doesNotContain("/logout");
    }

    @Test
    void nobodyIsRemembered() {
        loginAnew(page(), "author");
        assertThat(page().context().cookies()).extracting(cookie -> cookie.name).doesNotContain("rememberMe");

        var stranger = anotherPage();
        stranger.context()
                .addCookies(List.of(new Cookie("rememberMe", "AAAAAAAAAAAAAAAAAAAAAA==")
                        .setUrl(site().address("/").toString())));
        stranger.navigate(site().address("/editor").toString());

        assertThat(stranger.url()).endsWith("/login");
        assertThat(stranger.context().cookies())
                .extracting(cookie -> cookie.value)
                .doesNotContain("deleteMe");
    }

    @Test
    void formWithoutAViewStateIsRefused() {
        var client = loggedIn();

        var answer = send(client, "/editor/password", Map.of("password", "password", "password:submit", "x"));

        assertThat(answer.statusCode()).isEqualTo(410);
    }

    @Test
    void staleFormIsAPageAndNoFault() {
        loginAnew(page(), "author");
        open("/editor/password");
        page().locator("input[name='jakarta.faces.ViewState']").evaluate("state => state.value = '1:2'");
        page().locator("input[id$=current]").fill("a");
        page().locator("input[id$=fresh]").fill("b");
        page().locator("input[id$=submit]").click();

        assertThat(page().locator("h1").textContent()).contains("твърде дълго");
        assertAccessible(page());
    }

    @Test
    void partOfAPageIsNotRedirectedWhenTheSessionHasEnded() {
        var answer = site().send(
                        site().client(),
                        site().request("/editor/password")
                                .header("Faces-Request", "partial/ajax")
                                .POST(BodyPublishers.ofString("jakarta.faces.ViewState=1:2"))
                                .build());

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void onlyAFormLogsOut() {
        var client = loggedIn();

        assertThat(site().send(client, site().request("/logout").build()).statusCode())
                .isEqualTo(405);
        assertThat(site().send(client, site().request("/editor").build()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void sessionDoesNotOpenTheApi() {
        var answer = site().send(
                        loggedIn(),
                        site().request("/api/v1/documents")
                                .POST(BodyPublishers.noBody())
                                .build());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer");
    }

    @Test
    void editorialPagesAreKeptOutOfCachesAndFrames() {
        var headers = site().send(loggedIn(), site().request("/editor").build()).headers();

        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.allValues("Content-Security-Policy")).hasSize(1);
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains(
                        "default-src 'self'",
                        "frame-ancestors 'none'",
                        "form-action 'self'",
                        "script-src 'self' 'nonce-")
                .doesNotContain("unsafe-eval");
    }

    @Test
    void addressWithABulgarianWordIsNoFault() {
        assertThat(site().send(
                                loggedIn(),
                                site().request("/editor/%D0%BA%D0%BC%D0%B5%D1%82")
                                        .build())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void givenPasswordIsChangedFirst() throws SQLException {
        makeNewcomer();
        open("/login");
        fillIn("newcomer", site().password());
        assertThat(page().url()).endsWith("/editor/password");
        open("/editor/documents");
        assertThat(page().url()).endsWith("/editor/password");

        changePassword("something else", "една дълга нова парола");
        assertThat(page().locator("[aria-invalid=true]").getAttribute("id")).endsWith("current");
        changePassword(site().password(), "къса");
        assertThat(page().locator("[aria-invalid=true]").getAttribute("id")).endsWith("fresh");
        PlaywrightAssertions.assertThat(page().locator("[aria-invalid=true]")).isFocused();
        PlaywrightAssertions.assertThat(page()).hasTitle(Pattern.compile("^Грешка: .+"));
        assertAccessible(page());
        changePassword(site().password(), "една дълга нова парола");

        assertThat(page().url()).endsWith("/editor");
        page().locator("form[action='/logout'] button").click();
        assertThat(refusal("newcomer", site().password())).isNotBlank();
        fillIn("newcomer", "една дълга нова парола");
        assertThat(page().url()).endsWith("/editor");
    }

    private void changePassword(String current, String fresh) {
        page().locator("input[id$=current]").fill(current);
        page().locator("input[id$=fresh]").fill(fresh);
        page().locator("input[id$=submit]").click();
    }

    /** An account with the author's password, which somebody else has chosen. */
    private void makeNewcomer() throws SQLException {
        try (var connection = site().product().database().connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    """
                    insert into account (id, username, full_name, password_hash, must_change_password, created_at)
                    select nextval('account_seq'), 'newcomer', 'Нова Колежка', password_hash, true, now()
                    from account where username = 'author'
                    """);
            statement.executeUpdate(
                    """
                    insert into role_assignment (id, account_id, role)
                    select nextval('role_assignment_seq'), id, 'author' from account where username = 'newcomer'
                    """);
        }
    }

    private void refusedHere(String username, String password) {
        fillIn(username, password);
        page().locator("[role=alert]").waitFor();
    }

    private String refusal(String username, String password) {
        open("/login");
        refusedHere(username, password);
        assertThat(page().title()).startsWith("Грешка: Вход");
        return page().locator("[role=alert]").textContent().strip();
    }

    private void fillIn(String username, String password) {
        page().locator("#username").fill(username);
        page().locator("#password").fill(password);
        page().locator("#submit").click();
    }

    private Cookie session() {
        return page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals(SESSION))
                .findFirst()
                .orElseThrow();
    }

    private HttpClient loggedIn() {
        var client = site().client();
        assertThat(post(client, "/login", credentials()).statusCode()).isEqualTo(302);
        return client;
    }

    private Map<String, String> credentials() {
        return Map.of("login", "login", "username", "author", "password", site().password(), "submit", "x");
    }

    /** Sends the form that stands at the path, with its view state. */
    private HttpResponse<String> post(HttpClient client, String path, Map<String, String> fields) {
        var form = site().send(client, site().request(path).build()).body();
        var state = form.replaceAll("(?s).*name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\".*", "$1");
        var all = new HashMap<>(fields);
        all.put("jakarta.faces.ViewState", state);
        return send(client, path, all);
    }

    private HttpResponse<String> send(HttpClient client, String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return site().send(
                        client,
                        site().request(path)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(body))
                                .build());
    }
}
