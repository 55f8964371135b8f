package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.run.Database;
import bg.glashatay.run.Product;
import bg.glashatay.run.Trial;
import bg.glashatay.run.Variation;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two nodes that start at once on an empty database. */
@FromOutside
class TwoNodesStartIT {

    @Test
    void oneNodeMakesTheSchemaAndTheFirstAdministratorAndBothServe(Site site) throws SQLException {
        var database = site.product().postgres().orElseThrow().fresh("two_nodes_start");
        var nodes = Stream.of("first-start", "first-start-too")
                .map(name -> node(name, database))
                .toList();
        try {
            nodes.stream()
                    .map(node -> CompletableFuture.runAsync(node::start))
                    .toList()
                    .forEach(CompletableFuture::join);

            assertThat(answers(database, "select version from flyway_schema_history where version is not null"))
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
            assertThat(answers(database, "select username from account where password_hash is not null"))
                    .containsExactly("admin");
            assertThat(answers(database, "select actor from audit_entry where command = 'CREATE_FIRST_ADMINISTRATOR'"))
                    .containsExactly("system");
        } finally {
            nodes.forEach(Product::close);
        }
    }

    private static Product node(String name, Database database) {
        return Trial.product(
                name,
                Variation.NONE.with(Map.of(
                        "CMS_DEMO", "false",
                        "CMS_ADMIN_PASSWORD", "dve-kuli-edin-most-2026",
                        "CMS_DB_URL", database.url(),
                        "CMS_DB_USER", database.user(),
                        "CMS_DB_PASSWORD", database.password())));
    }

    private static List<String> answers(Database database, String question) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            var answers = Stream.<String>builder();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers.build().toList();
        }
    }
}
