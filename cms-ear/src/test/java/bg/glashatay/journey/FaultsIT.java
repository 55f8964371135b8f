package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bg.glashatay.it.Invariants;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a server room does to the product while people publish: {@code mvn verify -Pproof}, an hour on a quiet machine.
 * After each fault nothing that was acknowledged is lost, nothing is half there, and the state has healed by itself; the
 * seconds that took are printed.
 */
@FromOutside
@Tag("proof")
class FaultsIT {

    private static final int RESTARTS = Integer.getInteger("proof.restarts", 50);
    private static final int OUTAGE = Integer.getInteger("proof.outage", 300);

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration OFTEN = Duration.ofMillis(100);
    private static final List<String> PAGES = List.of("/", "/en/", "/kultura", "/transport", "/feed.xml", "/register");

    private static final byte[] TABLE = "Номер;Стойност\n1;2\n".repeat(200_000).getBytes(StandardCharsets.UTF_8);

    private Site site;
    private Publishers publishers;

    @BeforeEach
    void begin(Site site) {
        this.site = site;
        publishers = new Publishers(site);
    }

    @Test
    void databaseThatCrashesUnderLoadIsReachedAgain() throws Exception {
        var postgres = site.product().postgres().orElseThrow();
        for (int round = 1; round <= 3; round++) {
            int before = publishers.acknowledged().size();
            publishers.begin();
            publishers.awaitAcknowledged(before + 3);
            postgres.crash();
            postgres.startAgain();
            tellUntilPublished("PostgreSQL crashed and started again, round " + round);
            publishers.end();
        }
        assertWhole();
    }

    @Test
    void pagesAreReadWhileTheDatabaseIsAwayForMinutesAndEverythingGoesOnAfterwards() throws Exception {
        var postgres = site.product().postgres().orElseThrow();
        publishers.begin();
        publishers.awaitAcknowledged(3);
        PAGES.forEach(site::get);
        postgres.crash();
        var answers = new TreeMap<Integer, Integer>();
        try {
            for (var end = Instant.now().plusSeconds(OUTAGE); Instant.now().isBefore(end); pause()) {
                PAGES.forEach(path -> answers.merge(site.get(path).statusCode(), 1, Integer::sum));
            }
        } finally {
            postgres.startAgain();
        }
        System.out.printf("PostgreSQL away for %d s: readers were answered %s%n", OUTAGE, answers);
        assertThat(answers.keySet()).isSubsetOf(200, 503);
        tellUntilPublished("PostgreSQL back after " + OUTAGE + " s");
        publishers.end();
        until("ready again", () -> site.get("/health/ready").statusCode() == 200);
        assertWhole();
    }

    @Test
    void serverThatIsToldToEndUnderLoadLosesNothing() throws Exception {
        publishers.begin();
        publishers.awaitAcknowledged(3);
        var told = Instant.now();
        site.product().stopServer();
        tell("SIGTERM under load: ended", told);
        publishers.end();
        started("started again");
        assertWhole();
    }

    @Test
    void everyCleanRestartFindsEverythingAsItWas() throws Exception {
        publishers.publishOne();
        site.product().stopServer();
        started("a clean restart");
        var before = new Contents(site).sums();
        var first = Instant.now();
        for (int restart = 1; restart <= RESTARTS; restart++) {
            site.product().stopServer();
            site.product().startServerAgain();
            assertThat(new Contents(site).sums()).as("restart " + restart).isEqualTo(before);
        }
        tell(RESTARTS + " clean restarts with the same sums of " + before.size() + " tables, files and pages", first);
        assertWhole();
    }

    @Test
    void diskThatFillsUpIsToldAndNothingIsHalfThereOnceThereIsRoom() throws Exception {
        var disk = Files.createDirectories(Path.of(System.getProperty("glashatay.work"), "trial", "full-disk"));
        assumeTrue(SmallDisk.mount(disk, "1500m"), "no small file system may be mounted here (that takes root)");
        try (var small = Site.with(Map.of("CMS_DATA_DIR", disk.resolve("data").toString()))) {
            var people = new Publishers(small);
            people.publishOne();
            var ballast = disk.resolve("ballast");
            fill(ballast);
            people.begin();
            int before = people.acknowledged().size();
            var program = ApiClient.of(small, "author");
            var upload = program.upload("golyama.csv", TABLE);
            System.out.printf("disk full: an upload is answered %d%n", upload.status());
            assertThat(upload.status()).as(upload.toString()).isIn(503, 507);
            Thread.sleep(15_000);
            PAGES.forEach(
                    path -> assertThat(small.get(path).statusCode()).as(path).isIn(200, 503));
            System.out.printf(
                    "disk full for 15 s: %d publications were acknowledged all the same%n",
                    people.acknowledged().size() - before);
            Files.delete(ballast);
            var freed = Instant.now();
            int then = people.acknowledged().size();
            people.awaitAcknowledged(then + 1);
            tell("disk has room again: published", freed);
            people.end();
            people.assertNothingIsLost();
            assertInvariants(small);
            assertThat(program.upload("golyama.csv", TABLE).status()).isEqualTo(201);
        } finally {
            SmallDisk.unmount(disk);
        }
    }

    @AfterEach
    void nothingRunsOn() throws InterruptedException {
        publishers.end();
    }

    private void assertWhole() throws InterruptedException, SQLException {
        publishers.assertNothingIsLost();
        assertInvariants(site);
        System.out.printf(
                "%d publications were acknowledged, all are whole; %d texts were on their way%n",
                publishers.acknowledged().size(), publishers.onTheirWay());
    }

    private static void assertInvariants(Site site) throws SQLException {
        try (var looking = site.product().database().connect()) {
            assertThat(new Invariants(looking).broken()).isEmpty();
        }
    }

    private void started(String what) {
        var begun = Instant.now();
        site.product().startServerAgain();
        tell(what + ": first page", begun);
    }

    private void tellUntilPublished(String what) throws InterruptedException {
        var since = Instant.now();
        publishers.awaitAcknowledged(publishers.acknowledged().size() + 1);
        tell(what + ": published again", since);
    }

    private static void until(String what, BooleanSupplier isSo) throws InterruptedException {
        var since = Instant.now();
        while (!isSo.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(since.plus(PATIENCE));
            pause();
        }
        tell(what, since);
    }

    private static void pause() throws InterruptedException {
        Thread.sleep(OFTEN.toMillis());
    }

    private static void tell(String what, Instant since) {
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f s%n",
                what,
                Duration.between(since, Instant.now()).toMillis() / 1000.0);
    }

    /** Takes all the room that is left. */
    private static void fill(Path ballast) throws IOException {
        var megabyte = new byte[1 << 20];
        try (var file = new RandomAccessFile(ballast.toFile(), "rw")) {
            while (true) {
                file.write(megabyte);
            }
        } catch (IOException full) {
            assertThat(Files.getFileStore(ballast).getUsableSpace()).isLessThan(megabyte.length);
        }
    }
}
