package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Somebody publishes, changes, withdraws and restores a text without a pause, while eight citizens read its page, its
 * section's list and the feed. Each answer must show one state whole: none from before the last step that was
 * acknowledged when the request was sent. {@code -Dfresh.steps=500} for more of it.
 */
@FromOutside
class FreshPagesIT {

    private static final int READERS = 8;
    private static final int STEPS = Integer.getInteger("fresh.steps", 30);
    private static final String WITHDRAWN = "Оттеглено за проверка.";

    private static final Pattern MARK = Pattern.compile("вид-([0-9]+)-");

    private final Random random = new Random();

    /** The states that somebody asked for, in their order; the text is in one of the last. */
    private final List<State> asked = new CopyOnWriteArrayList<>();

    /** Which of them was acknowledged last. */
    private volatile int acknowledged;

    private volatile boolean done;

    private Site site;
    private ApiClient author;
    private ApiClient reviewer;
    private ApiClient publisher;
    private String path;
    private String document;
    private String live;

    @BeforeEach
    void publish(Site site) {
        this.site = site;
        author = ApiClient.of(site, "author");
        reviewer = ApiClient.of(site, "reviewer");
        publisher = ApiClient.of(site, "publisher");
        live = expect(201, author.post("/api/v1/documents", text(0))).header("Location");
        document = live.replaceFirst("/editions/.*", "");
        approve(live);
        path = step(new State(0, false), live, "PUBLISH").text("path");
    }

    @Test
    void everyAnswerShowsOneStateWholeAndNoneFromBeforeTheLastAcknowledgedStep() throws Exception {
        var readers = Executors.newFixedThreadPool(READERS);
        var readings = new ArrayList<Future<Integer>>();
        for (int i = 0; i < READERS; i++) {
            readings.add(readers.submit(reader()));
        }
        try {
            for (int number = 1; number <= STEPS; number++) {
                if (random.nextInt(3) == 0) {
                    withdrawAndRestore(number);
                } else {
                    rewrite(number);
                }
            }
        } finally {
            done = true;
            readers.shutdown();
            assertThat(readers.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        }
        int answers = 0;
        for (var reading : readings) {
            answers += reading.get();
        }
        System.out.printf("%d states, %d answers looked at%n", asked.size(), answers);
        assertThat(answers).isGreaterThan(READERS * 3);
    }

    private Callable<Integer> reader() {
        return () -> {
            var client = site.client();
            int answers = 0;
            while (!done) {
                assertFresh(client, path, true);
                assertFresh(client, "/transport", false);
                assertFresh(client, "/transport/feed.xml", false);
                answers += 3;
            }
            return answers;
        };
    }

    /** @param stays whether a withdrawn text still stands there, with the word about it */
    private void assertFresh(HttpClient client, String address, boolean stays) {
        int first = acknowledged;
        var body = site.send(client, site.request(address).build()).body();
        int last = asked.size() - 1;
        var numbers = MARK.matcher(body).results().map(found -> found.group(1)).collect(Collectors.toSet());
        assertThat(numbers).as("two states at once at " + address).hasSizeLessThan(2);
        assertThat(asked.subList(first, last + 1))
                .as("what %s may show, and shows %s", address, numbers)
                .anyMatch(state -> state.withdrawn() && !stays
                        ? numbers.isEmpty()
                        : numbers.equals(Set.of(Integer.toString(state.number())))
                                && state.withdrawn() == body.contains(WITHDRAWN));
    }

    private void rewrite(int number) {
        var begun = Json.createObjectBuilder().add("language", "bg").build();
        var edition = expect(201, author.post(document + "/editions", begun)).header("Location");
        var before = author.get(edition);
        var content = Json.createObjectBuilder(before.json().getJsonObject("content"));
        words(number).forEach(content::add);
        expect(200, author.put(edition, content.build(), before.header("ETag")));
        approve(edition);
        step(new State(number, false), edition, "PUBLISH");
        live = edition;
    }

    private void withdrawAndRestore(int number) {
        var shown = asked.get(acknowledged).number();
        step(new State(shown, true), live, "WITHDRAW", "reason", WITHDRAWN);
        live = step(new State(shown, false), live, "RESTORE").header("Content-Location");
    }

    private void approve(String edition) {
        var hash = expect(200, author.take(edition, "SUBMIT")).text("contentHash");
        expect(200, reviewer.take(edition, "APPROVE", "contentHash", hash));
    }

    private ApiClient.Answer step(State state, String edition, String step) {
        asked.add(state);
        return acknowledged(publisher.take(edition, step));
    }

    private void step(State state, String edition, String step, String field, String value) {
        asked.add(state);
        acknowledged(publisher.take(edition, step, field, value));
    }

    private ApiClient.Answer acknowledged(ApiClient.Answer answer) {
        expect(200, answer);
        acknowledged = asked.size() - 1;
        return answer;
    }

    private static ApiClient.Answer expect(int status, ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        return answer;
    }

    private static JsonObject text(int number) {
        var text = Json.createObjectBuilder()
                .add("type", "NEWS")
                .add("language", "bg")
                .add("section", "transport");
        words(number).forEach(text::add);
        return text.build();
    }

    /** Each says which state of the text it is of. */
    private static Map<String, String> words(int number) {
        var mark = "вид-" + number + "-";
        return Map.of("title", "Промени " + mark, "lead", "Накратко " + mark, "body", "<p>Надълго " + mark + "</p>");
    }

    private record State(int number, boolean withdrawn) {}
}
