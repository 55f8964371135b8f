package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Programs that write, approve and publish through the API, one text after another, whatever happens to the server; and
 * the look afterwards whether all that they were told is public is so, whole.
 */
final class Publishers {

    private static final int AT_ONCE = 3;

    /** The index may have died before it had what was acknowledged; it reads on by itself, within this time. */
    private static final Duration PROMISE = Duration.ofSeconds(60);

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long MOMENT = 100;
    private static final String WORDS = "Публикувана преди удара";

    private final Site site;
    private final ApiClient author;
    private final ApiClient reviewer;
    private final ApiClient publisher;
    private final ConcurrentLinkedQueue<Publication> acknowledged = new ConcurrentLinkedQueue<>();
    private ExecutorService threads;

    /** To be made while the site answers: it makes the programs' tokens. */
    Publishers(Site site) {
        this.site = site;
        author = ApiClient.of(site, "author");
        reviewer = ApiClient.of(site, "reviewer");
        publisher = ApiClient.of(site, "publisher");
    }

    /** Starts them; they go on with another text where one was refused or not answered. */
    void begin() {
        threads = Executors.newFixedThreadPool(AT_ONCE);
        for (int i = 0; i < AT_ONCE; i++) {
            threads.submit(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    try {
                        acknowledged.add(publish());
                    } catch (IllegalStateException notThisTime) {
                        Thread.sleep(MOMENT);
                    }
                }
                return null;
            });
        }
    }

    /** Ends them, if they run. */
    void end() throws InterruptedException {
        if (threads == null) {
            return;
        }
        threads.shutdownNow();
        assertThat(threads.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
    }

    /** All that they were told is public, the first first. */
    List<Publication> acknowledged() {
        return List.copyOf(acknowledged);
    }

    void awaitAcknowledged(int count) throws InterruptedException {
        var patience = Instant.now().plus(PATIENCE);
        while (acknowledged.size() < count) {
            assertThat(Instant.now()).as("nothing is published").isBefore(patience);
            Thread.sleep(MOMENT / 5);
        }
    }

    /** Each is read by citizens, found by the search, and has all that belongs to a publication, once. */
    void assertNothingIsLost() throws InterruptedException {
        assertNothingIsLost(site);
    }

    /** The same, as this node has it. */
    void assertNothingIsLost(Site node) throws InterruptedException {
        for (var publication : acknowledged) {
            var page = node.get(publication.path());
            assertThat(page.statusCode()).as(publication.path()).isEqualTo(200);
            assertThat(page.body()).contains(publication.title());
            awaitFound(node, publication);
        }
        acknowledged.forEach(this::assertWhole);
    }

    private static void awaitFound(Site node, Publication publication) throws InterruptedException {
        var patience = Instant.now().plus(PROMISE);
        var search = "/search?q=" + URLEncoder.encode(publication.title(), StandardCharsets.UTF_8);
        while (!node.get(search).body().contains(publication.path())) {
            assertThat(Instant.now()).as("not found: " + publication.title()).isBefore(patience);
            Thread.sleep(MOMENT);
        }
    }

    private void assertWhole(Publication publication) {
        assertThat(site.rows()
                        .column(
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

    /** How many texts were begun and are not public. */
    int onTheirWay() {
        return site.rows()
                .column("select 1 from edition where title like ? and state <> 'PUBLISHED'", WORDS + "%")
                .size();
    }

    /** Writes a text and has it approved. */
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

    /** Publishes a text of its own. */
    Publication publish() {
        var ready = ready(WORDS);
        var answer = expect(200, publisher.take(ready.address(), "PUBLISH"));
        return new Publication(ready.title(), answer.text("path"), ready.hash());
    }

    /** The same, and remembers it as acknowledged. */
    void publishOne() {
        acknowledged.add(publish());
    }

    /** Puts a text on the timetable, at a local time. */
    ApiClient.Answer schedule(Ready ready, String time) {
        return publisher.take(ready.address(), "SCHEDULE", "time", time);
    }

    private static ApiClient.Answer expect(int status, ApiClient.Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException(answer.toString());
        }
        return answer;
    }

    /** A text that may go out. */
    record Ready(String address, String title, String hash) {}

    /** What a program was told is public. */
    record Publication(String title, String path, String hash) {}
}
