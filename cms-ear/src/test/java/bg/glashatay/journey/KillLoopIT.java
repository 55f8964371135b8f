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
    private Instant killed;

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

        var approved = approved();
        int known = awaitPeoplePublishing();
        var first = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(12 + DUE / 2);
        var due = scheduled(approved, first);
        killWithin(Duration.ofSeconds(2));
        assertThat(killed).as("it was killed before anything was due").isBefore(first);
        var over = first.plusSeconds(due.length);
        Thread.sleep(Math.max(0, Duration.between(Instant.now(), over).toMillis()));
        start();
        var started = Instant.now();

        // first, for it has a time to keep
        assertOutOnceInOrder(due, over, started);
        assertNothingIsLost(ROUNDS, known);
    }

    private int killWhilePeoplePublish() throws InterruptedException {
        int known = awaitPeoplePublishing();
        killWithin(Duration.ofSeconds(4));
        return known;
    }

    /** Answers how many publications were acknowledged before it began. */
    private int awaitPeoplePublishing() throws InterruptedException {
        int known = publishers.acknowledged().size();
        publishers.begin();
        publishers.awaitAcknowledged(known + 1);
        return known;
    }

    private void killWithin(Duration time) throws InterruptedException {
        Thread.sleep(random.nextInt((int) time.toMillis()));
        kill();
        publishers.end();
    }

    private void assertNothingIsLost(int round, int known) throws Exception {
        publishers.assertNothingIsLost();
        assertThat(alwaysTrue.broken()).isEmpty();
        System.out.printf(
                "Round %d: %d publications were acknowledged, %d texts were on their way%n",
                round, publishers.acknowledged().size() - known, publishers.onTheirWay());
    }

    private List<Publishers.Ready> approved() {
        return IntStream.range(0, DUE)
                .mapToObj(place -> publishers.ready("Отложена при спрял сървър"))
                .toList();
    }

    /** They are due one second after the other, scheduled in no order; their titles by their time. */
    private String[] scheduled(List<Publishers.Ready> editions, Instant first) {
        var order = new ArrayList<>(IntStream.range(0, DUE).boxed().toList());
        Collections.shuffle(order, random);
        for (int place : order) {
            schedule(editions.get(place), first.plusSeconds(place));
        }
        return editions.stream().map(Publishers.Ready::title).toArray(String[]::new);
    }

    /** @param over when the last of them was due and nobody was there */
    private void assertOutOnceInOrder(String[] editions, Instant over, Instant started) throws Exception {
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
                        .column(
                                "select distinct published_at > cast(? as timestamptz) from edition"
                                        + " where title like 'Отложена при спрял сървър%'",
                                over.toString()))
                .as("nothing went out before the start")
                .containsExactly("t");
        assertThat(alwaysTrue.broken()).isEmpty();
    }

    private void kill() {
        site.product().killServer();
        killed = Instant.now();
        isDown = true;
    }

    private void start() {
        site.product().startServerAgain();
        isDown = false;
    }

    private void schedule(Publishers.Ready edition, Instant due) {
        var answer = publishers.schedule(
                edition,
                DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(due.atZone(ZONE).toLocalDateTime()));
        assertThat(answer.text("state")).as(answer.toString()).isEqualTo("SCHEDULED");
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
