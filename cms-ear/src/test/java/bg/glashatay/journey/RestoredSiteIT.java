package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.run.EarProgram;
import bg.glashatay.run.Trial;
import bg.glashatay.run.Variation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server on what a backup brought back: the same site, in which people go on working. */
@FromOutside
@Tag("proof")
class RestoredSiteIT {

    @TempDir
    Path folder;

    @Test
    void serverOnARestoredBackupAnswersEveryAddressAlikeAndPeopleGoOn(Site site) throws Exception {
        assertThat(EarProgram.run(site.product().database(), site.product().dataFolder(), "backup", folder))
                .isIn(0, 3);
        var database = site.product().postgres().orElseThrow().fresh("restored_site");
        var product = Trial.product(
                "restored-site",
                Variation.NONE.with(Map.of(
                        "CMS_DEMO_PASSWORD", site.password(),
                        "CMS_DB_URL", database.url(),
                        "CMS_DB_USER", database.user(),
                        "CMS_DB_PASSWORD", database.password())));
        assertThat(EarProgram.run(database, product.dataFolder(), "restore", archive()))
                .isZero();
        try (var restored = new Site(product)) {
            var sites =
                    new TwoSites(site.address("/").toString(), product.address(), UnaryOperator.identity()).compare();
            assertThat(sites.unlike().keySet())
                    .as(sites.alike() + " are alike; " + sites.unlike())
                    .isEmpty();
            assertThat(sites.alike()).isGreaterThan(150);
            System.out.printf("A server on a restored backup: %d addresses are answered alike%n", sites.alike());

            var publishers = new Publishers(restored);
            publishers.publishOne();
            publishers.assertNothingIsLost();
        }
    }

    private Path archive() throws Exception {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
