package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.run.Database;
import bg.glashatay.run.Product;
import bg.glashatay.run.Trial;
import bg.glashatay.run.Variation;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two nodes that start at once on an empty database. */
@FromOutside
class TwoNodesStartIT {

    @Test
    void oneNodeMakesTheSchemaAndTheFirstAdministratorAndBothServe(Site site) {
        var database = site.product().postgres().orElseThrow().fresh("two_nodes_start");
        var nodes = Stream.of("first-start", "first-start-too")
                .map(name -> node(name, database))
                .toList();
        try {
            nodes.stream()
                    .map(node -> CompletableFuture.runAsync(node::start))
                    .toList()
                    .forEach(CompletableFuture::join);

            assertThat(new Rows(database).column("select version from flyway_schema_history where version is not null"))
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
            assertThat(new Rows(database).column("select username from account where password_hash is not null"))
                    .containsExactly("admin");
            assertThat(new Rows(database)
                            .column("select actor from audit_entry where command = 'CREATE_FIRST_ADMINISTRATOR'"))
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
}
