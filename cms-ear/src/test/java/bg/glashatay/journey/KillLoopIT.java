package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.it.Invariants;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The server is killed (SIGKILL) in the middle of publishing, again and again: whatever it acknowledged is public, and
 * nothing is half there. {@code -Dkill.rounds=20} for the long loop; each round costs a start of the server.
 */
@FromOutside
@Tag("kill")
class KillLoopIT {

    private static final int ROUNDS = Integer.getInteger("kill.rounds", 1);

    /** Seconds after its time at which nothing is in time any more: the timetable is looked at every five. */
    private static final int LATE = 10;

    private static final int DUE = Integer.getInteger("kill.due", 5);

    /** What was due in a downtime goes out within this time of the start. */
    private static final Duration PROMISE = Duration.ofSeconds(60);

    private static final ZoneId ZONE = ZoneId.of("Europe/Sofia");

    private final Random random = new Random();

    private Site site;
    private Publishers publishers;
    private Connection looking;
    private Invariants alwaysTrue;
    private boolean isDown;

    @BeforeEach
    void look(Site site) throws SQLException {
        this.site = site;
        publishers = new Publishers(site);
        looking = site.database().connect();
        alwaysTrue = new Invariants(looking);
    }

    @AfterEach
    void lookNoMore() throws SQLException {
        looking.close();
    }

    @AfterEach
    void bringTheServerBack() {
        if (isDown) {
            start();
        }
    }

    /** What is due in a downtime is part of the last round: a start of the server takes half a minute. */
    @Test
    void acknowledgedIsPublicNothingIsHalfThereAndWhatWasDueMeanwhileGoesOutOnce() throws Exception {
        for (int round = 1; round < ROUNDS; round++) {
            int known = killWhilePeoplePublish();
            start();
            assertNothingIsLost(round, known);
        }

        // each takes a moment to be written and approved
        var first = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(30 + DUE);
        var due = scheduled(first);
        int known = killWhilePeoplePublish();
        assertThat(Instant.now()).as("it was killed before anything was due").isBefore(first);
        // so late that it is not in time any more
        var late = first.plusSeconds(due.length + LATE);
        Thread.sleep(Math.max(0, Duration.between(Instant.now(), late).toMillis()));
        start();
        var started = Instant.now();

        // first, for it has a time to keep
        assertOutOnceInOrder(due, started);
        assertNothingIsLost(ROUNDS, known);
    }

    /** Answers how many publications were acknowledged before it began. */
    private int killWhilePeoplePublish() throws InterruptedException {
        int known = publishers.acknowledged().size();
        publishers.begin();
        publishers.awaitAcknowledged(known + 1);
        Thread.sleep(random.nextInt(4_000));
        kill();
        publishers.end();
        return known;
    }

    private void assertNothingIsLost(int round, int known) throws Exception {
        publishers.assertNothingIsLost();
        assertThat(alwaysTrue.broken()).isEmpty();
        System.out.printf(
                "Round %d: %d publications were acknowledged, %d texts were on their way%n",
                round, publishers.acknowledged().size() - known, publishers.onTheirWay());
    }

    /** Texts that are due one second after the other, scheduled in no order; their titles by their time. */
    private String[] scheduled(Instant first) {
        var order = new ArrayList<>(IntStream.range(0, DUE).boxed().toList());
        Collections.shuffle(order, random);
        var editions = new String[order.size()];
        for (int place : order) {
            editions[place] = scheduledAt(first.plusSeconds(place));
        }
        return editions;
    }

    private void assertOutOnceInOrder(String[] editions, Instant started) throws Exception {
        while (published(editions).size() < editions.length && Instant.now().isBefore(started.plus(PROMISE))) {
            Thread.sleep(200);
        }
        assertThat(published(editions)).containsExactly(editions);
        assertThat(site.rows()
                        .column("select s.step from state_change s join edition e on e.id = s.edition_id"
                                + " where e.title like 'Отложена при спрял сървър%' and s.to_state = 'PUBLISHED'"))
                .hasSize(editions.length)
                .containsOnly("PUBLISH_SCHEDULED");
        assertThat(site.rows()
                        .column("select distinct published_at - scheduled_for > interval '" + LATE
                                + " seconds' from edition where title like 'Отложена при спрял сървър%'"))
                .containsExactly("t");
        assertThat(alwaysTrue.broken()).isEmpty();
    }

    private void kill() {
        site.product().killServer();
        isDown = true;
    }

    private void start() {
        site.product().startServerAgain();
        isDown = false;
    }

    private String scheduledAt(Instant due) {
        var edition = publishers.ready("Отложена при спрял сървър");
        var answer = publishers.schedule(
                edition,
                DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(due.atZone(ZONE).toLocalDateTime()));
        assertThat(answer.text("state")).as(answer.toString()).isEqualTo("SCHEDULED");
        return edition.title();
    }

    /** The titles of those that are out, in the order in which they went. */
    private List<String> published(String... titles) {
        return site.rows()
                .column(
                        "select title from edition where title = any (string_to_array(?, '|')) and state = 'PUBLISHED'"
                                + " order by published_at",
                        String.join("|", titles));
    }
}
