package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A server that was installed by its page is upgraded and brought back to what it was, by the very commands of the page about
 * that. Both versions are today's.
 */
@FromOutside
@Tag("proof")
class GoingBackIT {

    private Installation town;

    @BeforeEach
    void name(Site site) {
        town = new Installation(site.product().postgres().orElseThrow().asSuperuser("postgres"), "before");
    }

    @AfterEach
    void remove() throws SQLException {
        town.close();
    }

    @Test
    void townGoesBackToTheVersionBefore() throws Exception {
        town.carryOut();
        var password = town.printedPassword();
        town.carryOut("backup", "a backup", "");
        var archive = archive();
        assertThat(archive).matches("glashatay-.+\\.zip");

        town.carryOut("upgrade", "upgrading", "");
        assertIsThere(town);
        doSomethingLater();
        assertThat(town.carryOut("upgrade", "going back", archive)).contains("deployed with name glashatay");
        assertIsThere(town);
        assertThat(administratorsName()).isNotEqualTo("Later");
        assertThat(town.login(password).statusCode()).isEqualTo(204);
    }

    private static void assertIsThere(Installation installation) throws IOException, InterruptedException {
        var home = installation.send(HttpRequest.newBuilder(installation.address("/")));
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).contains("Община Пример");
    }

    private String archive() throws IOException {
        try (var files = Files.list(town.backups())) {
            return files.findFirst().orElseThrow().getFileName().toString();
        }
    }

    /** Whatever is done after the backup is what going back costs. */
    private void doSomethingLater() throws SQLException {
        try (var connection = town.ownDatabase().connect();
                var statement = connection.createStatement()) {
            statement.execute("update account set full_name = 'Later' where username = 'admin'");
        }
    }

    private String administratorsName() throws SQLException {
        try (var connection = town.ownDatabase().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select full_name from account where username = 'admin'")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
