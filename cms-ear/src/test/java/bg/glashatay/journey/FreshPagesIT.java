package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
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
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Somebody publishes, changes, withdraws, restores and schedules a text without a pause, and has it expire, while eight
 * citizens read its page, its section's list and the feed. Each answer must show one state whole: none from before the last
 * step that was acknowledged when the request was sent, or from before the time that was set for it, and none from before
 * its time. {@code -Dfresh.steps=500} for more of it.
 */
@FromOutside
class FreshPagesIT {

    private static final int READERS = 8;
    private static final int STEPS = Integer.getInteger("fresh.steps", 12);
    private static final String WITHDRAWN = "Оттеглено за проверка.";

    private static final ZoneId ZONE = ZoneId.of("Europe/Sofia");

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

    /** Which of its texts is the last to be shown. */
    private int shown;

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
                    withdrawAndRestore();
                } else {
                    rewrite(number);
                }
                if (number == STEPS / 3) {
                    expireAndRestore();
                } else if (number == STEPS * 2 / 3) {
                    // the next number's text, on its way by the timetable
                    number++;
                    schedule(number);
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
        // as they were at this moment: the next step is written down while this is judged
        var sofar = List.of(asked.toArray(State[]::new));
        var answered = Instant.now();
        var numbers = MARK.matcher(body).results().map(found -> found.group(1)).collect(Collectors.toSet());
        assertThat(numbers).as("two states at once at " + address).hasSizeLessThan(2);
        assertThat(sofar.subList(first, sofar.size()))
                .as("what %s may show, and shows %s", address, numbers)
                .filteredOn(state -> !state.from().isAfter(answered))
                .anyMatch(state -> state.withdrawn() && !stays
                        ? numbers.isEmpty()
                        : numbers.equals(Set.of(Integer.toString(state.number())))
                                && state.withdrawn() == body.contains(WITHDRAWN));
    }

    private void rewrite(int number) {
        live = rewritten(number);
        shown = number;
        step(new State(number, false), live, "PUBLISH");
    }

    /** An approved edition with the next words. */
    private String rewritten(int number) {
        var begun = Json.createObjectBuilder().add("language", "bg").build();
        var edition = expect(201, author.post(document + "/editions", begun)).header("Location");
        var before = author.get(edition);
        var content = Json.createObjectBuilder(before.json().getJsonObject("content"));
        words(number).forEach(content::add);
        expect(200, author.put(edition, content.build(), before.header("ETag")));
        approve(edition);
        return edition;
    }

    /** Nobody is told at which moment it comes out, so readers may see it or not until the next step. */
    private void schedule(int number) {
        live = rewritten(number);
        shown = number;
        inTime(time -> {
            asked.add(new State(number, false, time));
            return publisher.take(live, "SCHEDULE", "time", local(time));
        });
        awaitState("PUBLISHED");
    }

    /** It is over at its time, whenever the timetable gets to it. */
    private void expireAndRestore() {
        var time = inTime(at -> {
            asked.add(new State(shown, true, at));
            var expiry = Json.createObjectBuilder()
                    .add("time", local(at))
                    .add("outcome", "WITHDRAWN")
                    .add("explanation", WITHDRAWN);
            return publisher.put(live + "/expiry", expiry.build(), null);
        });
        while (Instant.now().isBefore(time)) {
            LockSupport.parkNanos(1_000_000);
        }
        acknowledged = asked.size() - 1;
        awaitState("WITHDRAWN");
        live = step(new State(shown, false), live, "RESTORE").header("Content-Location");
    }

    /** Has something done at a whole second that has not come yet; the machine may be too slow for the first. */
    private static Instant inTime(Function<Instant, ApiClient.Answer> doing) {
        for (int seconds = 2; ; seconds *= 2) {
            var time = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(seconds);
            var answer = doing.apply(time);
            if (seconds > 30) {
                expect(200, answer);
            }
            if (answer.status() == 200) {
                return time;
            }
        }
    }

    private void awaitState(String state) {
        var patience = Instant.now().plus(Duration.ofMinutes(1));
        while (!publisher.get(live).text("state").equals(state)) {
            assertThat(Instant.now()).as(state).isBefore(patience);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static String local(Instant time) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time.atZone(ZONE).toLocalDateTime());
    }

    private void withdrawAndRestore() {
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

    /** @param from when it begins at the earliest */
    private record State(int number, boolean withdrawn, Instant from) {

        State(int number, boolean withdrawn) {
            this(number, withdrawn, Instant.EPOCH);
        }
    }
}
