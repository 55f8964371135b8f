package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bg.glashatay.it.Invariants;
import bg.glashatay.run.Build;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock of one of two nodes is set back by two hours, and right again, while people publish through it. */
@FromOutside
@Tag("proof")
class ClockSetBackIT {

    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    static Path folder;

    private Path shift;
    private Site right;
    private Site wrong;
    private Publishers publishers;

    @BeforeEach
    void startANodeWithAClockOfItsOwn(Site site) throws Exception {
        assumeTrue(isCompiled(), "there is no C compiler here to make a clock with");
        right = site;
        shift = folder.resolve("shift");
        set(Duration.ZERO);
        wrong = site.anotherNode(Map.of("LD_PRELOAD", library().toString(), "CLOCK_SHIFT", shift.toString()));
        publishers = new Publishers(wrong);
    }

    @AfterEach
    void stopIt() throws InterruptedException {
        if (wrong != null) {
            publishers.end();
            wrong.close();
        }
    }

    @Test
    void whatIsPublishedIsSeenEverywhereAtOnceAndWhatIsDueGoesOutOnceWhicheverClockIsWrong() throws Exception {
        publishers.begin();
        publishers.awaitAcknowledged(3);

        set(TWO_HOURS.negated());
        publishers.awaitAcknowledged(publishers.acknowledged().size() + 5);
        assertThat(hoursBehind()).as("the clock of the node").isEqualTo(TWO_HOURS.toHours());
        publishers.end();
        assertSeenByBoth("published by the node that is behind", publishers.acknowledged());

        var other = new Publishers(right);
        other.publishOne();
        assertSeenByBoth("published by the node that is right", other.acknowledged());

        var ready = publishers.ready("Насрочена при върнат часовник");
        var due = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(10);
        assertThat(other.schedule(
                                ready,
                                DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(due.atZone(ZoneId.of("Europe/Sofia"))))
                        .text("state"))
                .isEqualTo("SCHEDULED");
        until("due: found by both", () -> isFound(right, ready.title()) && isFound(wrong, ready.title()));

        set(Duration.ZERO);
        publishers.begin();
        publishers.awaitAcknowledged(publishers.acknowledged().size() + 3);
        publishers.end();
        assertSeenByBoth("published after it was set right", publishers.acknowledged());
        publishers.assertNothingIsLost();
        other.assertNothingIsLost();
        assertInvariants();
        System.out.printf(
                "clock set back two hours and right again: %d publications were acknowledged, all are whole%n",
                publishers.acknowledged().size() + 1);
    }

    private void assertSeenByBoth(String what, List<Publishers.Publication> publications) throws InterruptedException {
        for (var node : List.of(right, wrong)) {
            for (var publication : publications) {
                until(
                        what,
                        () -> node.get(publication.path()).statusCode() == 200
                                && node.get("/transport")
                                        .body()
                                        .contains(last(publications).path()));
            }
        }
    }

    private static Publishers.Publication last(List<Publishers.Publication> publications) {
        return publications.get(publications.size() - 1);
    }

    private static boolean isFound(Site node, String title) {
        return node.get("/transport").body().contains(title);
    }

    /** By the time that it wrote beside what it published last. */
    private long hoursBehind() throws SQLException {
        try (var database = right.product().database().connect();
                var statement = database.prepareStatement("select published_at from edition where title = ?")) {
            statement.setString(1, last(publishers.acknowledged()).title());
            try (var row = statement.executeQuery()) {
                row.next();
                var told = row.getObject(1, OffsetDateTime.class).toInstant();
                return Math.round(Duration.between(told, Instant.now()).toMinutes() / 60.0);
            }
        }
    }

    private void set(Duration difference) throws IOException {
        var eight = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder());
        eight.putLong(difference.toSeconds()).flip();
        try (var file = FileChannel.open(shift, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.write(eight);
        }
    }

    private void assertInvariants() throws SQLException {
        try (var looking = right.product().database().connect()) {
            assertThat(new Invariants(looking).broken()).isEmpty();
        }
    }

    private static void until(String what, BooleanSupplier isSo) throws InterruptedException {
        for (var end = Instant.now().plus(PATIENCE); !isSo.getAsBoolean(); Thread.sleep(100)) {
            assertThat(Instant.now()).as(what).isBefore(end);
        }
    }

    private static Path library() {
        return folder.resolve("clock.so");
    }

    private static boolean isCompiled() throws IOException, InterruptedException {
        var source = Build.current().root().resolve("cms-ear/src/test/resources/clock.c");
        try {
            var compiler = new ProcessBuilder(
                            "cc", "-shared", "-fPIC", "-O2", "-o", library().toString(), source.toString(), "-ldl")
                    .inheritIO()
                    .start();
            return compiler.waitFor() == 0 && Files.exists(library());
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
