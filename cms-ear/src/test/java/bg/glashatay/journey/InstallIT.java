package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Installs the product by what the page about it says, word by word, on the Payara that Maven brings. */
@FromOutside
@Tag("smoke")
class InstallIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern PRINTED = Pattern.compile("with the password (\\S+) and change it at once");

    private static Installation installation;

    @BeforeAll
    static void install(Site site) throws SQLException, IOException {
        installation = new Installation(site.product().postgres().orElseThrow().asSuperuser("postgres"));
        installation.carryOut();
    }

    @AfterAll
    static void remove() throws SQLException {
        if (installation != null) {
            installation.close();
        }
    }

    @Test
    void citizensReadTheSiteUnderItsName() throws IOException, InterruptedException {
        var home = send(HttpRequest.newBuilder(installation.address("/")));

        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body())
                .contains("Община Пример")
                .contains("<link rel=\"canonical\" href=\"https://www.example.bg/\"");
        assertThat(home.headers().map()).doesNotContainKeys("Server", "X-Powered-By");
    }

    @Test
    void itListensOnThisMachineOnlyForHttpAndForItsAdministrator() throws IOException {
        var sockets = Sockets.of(installation.pid());

        assertThat(sockets)
                .allSatisfy(socket -> assertThat(socket.address()).matches(InetAddress::isLoopbackAddress))
                .extracting(Sockets.Listener::port)
                .containsExactlyInAnyOrder(installation.address("/").getPort(), installation.adminPort());
    }

    @Test
    void administratorComesInWithThePasswordThatWasPrintedAndMustChangeIt() throws IOException, InterruptedException {
        var printed = PRINTED.matcher(installation.said());
        assertThat(printed.find()).as(installation.said()).isTrue();

        assertThat(login("admin", "wrong-" + printed.group(1)).statusCode()).isEqualTo(401);
        var login = login("admin", printed.group(1));
        assertThat(login.statusCode()).isEqualTo(204);
        // the cookie is for TLS only, so a client would not send it back here
        var session = login.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.contains("sid="))
                .findFirst()
                .orElseThrow()
                .split(";")[0];

        var start = send(HttpRequest.newBuilder(installation.address("/editor")).header("Cookie", session));
        assertThat(start.statusCode()).isEqualTo(302);
        assertThat(start.headers().firstValue("Location").orElseThrow()).endsWith("/editor/password");
    }

    private static HttpResponse<String> login(String username, String password)
            throws IOException, InterruptedException {
        var form = "username=" + username + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(installation.address("/editor/session"))
                .header("Faces-Request", "partial/ajax")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        // as from the proxy that has the certificate
        request.header("X-Forwarded-Proto", "https");
        return client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
