package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.it.Invariants;
import jakarta.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The server is killed (SIGKILL) in the middle of publishing, again and again: whatever it acknowledged is public, and
 * nothing is half there. {@code -Dkill.rounds=20} for the long loop; each round costs a start of the server.
 */
@FromOutside
class KillLoopIT {

    private static final int ROUNDS = Integer.getInteger("kill.rounds", 2);
    private static final int WRITERS = 3;

    /** What was due in a downtime goes out within this time of the start. */
    private static final Duration PROMISE = Duration.ofSeconds(60);

    private static final ZoneId ZONE = ZoneId.of("Europe/Sofia");

    private final Random random = new Random();
    private final ConcurrentLinkedQueue<Publication> acknowledged = new ConcurrentLinkedQueue<>();

    private Site site;
    private Connection looking;
    private Invariants alwaysTrue;
    private boolean isDown;

    @BeforeEach
    void look(Site site) throws SQLException {
        this.site = site;
        looking = database();
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

    @Test
    void whateverWasAcknowledgedBeforeTheServerWasKilledIsPublicAndNothingIsHalfThere() throws Exception {
        int known = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            var writers = writers();
            awaitAcknowledged(known + 1);
            Thread.sleep(random.nextInt(4_000));
            kill();
            writers.shutdownNow();
            assertThat(writers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            start();

            var fresh = acknowledged.stream().skip(known).toList();
            fresh.forEach(this::assertPublic);
            for (var publication : fresh) {
                awaitFound(publication);
            }
            known = acknowledged.size();
            try (var database = database()) {
                for (var publication : acknowledged) {
                    assertWhole(database, publication);
                }
                assertThat(alwaysTrue.broken()).isEmpty();
                System.out.printf(
                        "Round %d: %d publications were acknowledged, %d texts were on their way%n",
                        round, fresh.size(), onTheirWay(database));
            }
        }
    }

    @Test
    void whatComesDueWhileTheServerIsDownGoesOutOnceInOrderSoonAfterTheStart() throws Exception {
        var first = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(20);
        var order = new ArrayList<>(IntStream.range(0, 5).boxed().toList());
        Collections.shuffle(order, random);
        var editions = new String[order.size()];
        for (int place : order) {
            editions[place] = scheduled(first.plusSeconds(place));
        }
        var last = first.plusSeconds(order.size());
        kill();
        assertThat(Instant.now()).as("it was killed before anything was due").isBefore(first);
        // so late that it is not in time any more
        Thread.sleep(Duration.between(Instant.now(), last.plusSeconds(60)).toMillis());
        start();
        var started = Instant.now();

        try (var database = database()) {
            while (published(database, editions).size() < editions.length
                    && Instant.now().isBefore(started.plus(PROMISE))) {
                Thread.sleep(200);
            }
            assertThat(published(database, editions)).containsExactly(editions);
            assertThat(column(
                            database,
                            "select s.step from state_change s join edition e on e.id = s.edition_id"
                                    + " where e.title like 'Отложена при спрял сървър%' and s.to_state = 'PUBLISHED'"))
                    .hasSize(editions.length)
                    .containsOnly("PUBLISH_SCHEDULED");
            assertThat(column(
                            database,
                            "select distinct published_at - scheduled_for > interval '1 minute' from edition"
                                    + " where title like 'Отложена при спрял сървър%'"))
                    .containsExactly("t");
            assertThat(alwaysTrue.broken()).isEmpty();
        }
    }

    /** Several programs that write, approve and publish through the API until nobody answers. */
    private ExecutorService writers() {
        var threads = Executors.newFixedThreadPool(WRITERS);
        for (int i = 0; i < WRITERS; i++) {
            threads.submit(() -> {
                var people = new People(site);
                while (!Thread.currentThread().isInterrupted()) {
                    acknowledged.add(people.publish());
                }
                return null;
            });
        }
        return threads;
    }

    private void awaitAcknowledged(int count) throws InterruptedException {
        var patience = Instant.now().plusSeconds(120);
        while (acknowledged.size() < count) {
            assertThat(Instant.now()).as("nothing is published").isBefore(patience);
            Thread.sleep(20);
        }
    }

    private void kill() {
        site.product().killServer();
        isDown = true;
    }

    private void start() {
        site.product().startServerAgain();
        isDown = false;
    }

    private Connection database() throws SQLException {
        return site.product().database().connect();
    }

    private void assertPublic(Publication publication) {
        var page = site.get(publication.path());
        assertThat(page.statusCode()).as(publication.path()).isEqualTo(200);
        assertThat(page.body()).contains(publication.title());
    }

    /** The index may have died before it had what was acknowledged; it reads on by itself. */
    private void awaitFound(Publication publication) throws InterruptedException {
        var patience = Instant.now().plus(PROMISE);
        var search = "/search?q=" + URLEncoder.encode(publication.title(), StandardCharsets.UTF_8);
        while (!site.get(search).body().contains(publication.path())) {
            assertThat(Instant.now()).as("not found: " + publication.title()).isBefore(patience);
            Thread.sleep(100);
        }
    }

    private static void assertWhole(Connection database, Publication publication) throws SQLException {
        assertThat(column(
                        database,
                        """
                        select e.state || ' ' || r.content_hash || ' ' || a.was_public || ' '
                               || (select string_agg(x.command, ' ' order by x.id) from audit_entry x
                                   where x.edition_id = e.id and x.permitted) || ' '
                               || (select count(*) from register_entry g where g.edition_id = e.id) || ' '
                               || (select count(*) from outbox o where o.edition_id = e.id)
                        from edition e
                        join edition_head h on h.edition_id = e.id join revision r on r.id = h.revision_id
                        join address a on a.document_id = e.document_id and a.is_current
                        where e.title = ?
                        """,
                        publication.title()))
                .containsExactly("PUBLISHED " + publication.hash() + " true OPEN SUBMIT APPROVE PUBLISH 1 1");
    }

    private static int onTheirWay(Connection database) throws SQLException {
        return column(
                        database,
                        "select 1 from edition where title like 'Публикувана преди удара%' and state <> 'PUBLISHED'")
                .size();
    }

    private String scheduled(Instant due) {
        var people = new People(site);
        var edition = people.ready("Отложена при спрял сървър");
        var answer = people.publisher.take(
                edition.address(),
                "SCHEDULE",
                "time",
                DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(due.atZone(ZONE).toLocalDateTime()));
        assertThat(answer.text("state")).as(answer.toString()).isEqualTo("SCHEDULED");
        return edition.title();
    }

    /** The titles of those that are out, in the order in which they went. */
    private static List<String> published(Connection database, String... titles) throws SQLException {
        return column(
                database,
                "select title from edition where title = any (string_to_array(?, '|')) and state = 'PUBLISHED'"
                        + " order by published_at",
                String.join("|", titles));
    }

    private static List<String> column(Connection database, String sql, String... parameters) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (var row = statement.executeQuery()) {
                var column = new ArrayList<String>();
                while (row.next()) {
                    column.add(row.getString(1));
                }
                return column;
            }
        }
    }

    /** An author, a reviewer and a publisher, each with a token. */
    private static final class People {

        final ApiClient author;
        final ApiClient reviewer;
        final ApiClient publisher;

        People(Site site) {
            author = ApiClient.of(site, "author");
            reviewer = ApiClient.of(site, "reviewer");
            publisher = ApiClient.of(site, "publisher");
        }

        Ready ready(String words) {
            var title = words + " " + UUID.randomUUID();
            var edition = expect(
                            201,
                            author.post(
                                    "/api/v1/documents",
                                    Json.createObjectBuilder()
                                            .add("type", "NEWS")
                                            .add("language", "bg")
                                            .add("title", title)
                                            .add("section", "transport")
                                            .add("lead", "Накратко.")
                                            .add("body", "<p>Надълго.</p>")
                                            .build()))
                    .header("Location");
            var hash = expect(200, author.take(edition, "SUBMIT")).text("contentHash");
            expect(200, reviewer.take(edition, "APPROVE", "contentHash", hash));
            return new Ready(edition, title, hash);
        }

        Publication publish() {
            var ready = ready("Публикувана преди удара");
            var answer = expect(200, publisher.take(ready.address(), "PUBLISH"));
            return new Publication(ready.title(), answer.text("path"), ready.hash());
        }

        private static ApiClient.Answer expect(int status, ApiClient.Answer answer) {
            if (answer.status() != status) {
                throw new IllegalStateException(answer.toString());
            }
            return answer;
        }
    }

    /** A text that may go out. */
    private record Ready(String address, String title, String hash) {}

    /** What a program was told is public. */
    private record Publication(String title, String path, String hash) {}
}
