package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpRequest;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Installs the product by what the page about it says, word by word, on the Payara that Maven brings. */
@FromOutside
@Tag("smoke")
class InstallIT {

    private static Installation installation;

    @BeforeAll
    static void install(Site site) throws SQLException, IOException {
        installation = new Installation(site.product().postgres().orElseThrow().asSuperuser("postgres"), "install");
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
        var home = installation.send(HttpRequest.newBuilder(installation.address("/")));

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
        var printed = installation.printedPassword();

        assertThat(installation.login("wrong-" + printed).statusCode()).isEqualTo(401);
        var login = installation.login(printed);
        assertThat(login.statusCode()).isEqualTo(204);
        // the cookie is for TLS only, so a client would not send it back here
        var session = login.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.contains("sid="))
                .findFirst()
                .orElseThrow()
                .split(";")[0];

        var start = installation.send(
                HttpRequest.newBuilder(installation.address("/editor")).header("Cookie", session));
        assertThat(start.statusCode()).isEqualTo(302);
        assertThat(start.headers().firstValue("Location").orElseThrow()).endsWith("/editor/password");
    }
}
