package bg.glashatay.run.bench;

import bg.glashatay.run.Pause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** How long one citizen waits for the page of what was found: whole requests, one after the other. */
final class SearchTimes {

    private static final int WARM_UP = 10;
    private static final int REPETITIONS = 20;
    private static final double NANOS_IN_MILLI = 1e6;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    /** What {@code search.xhtml} has while the index is made anew. */
    private static final String INCOMPLETE = "found-incomplete";

    /** Common words and rare ones, several, forms, phrases, slips, Latin letters, hostile ones; narrowed, ordered, paged. */
    private static final List<String> QUERIES = List.of(
            typed("община"),
            typed("общината"),
            typed("ремонт на улица"),
            typed("общински съвет"),
            typed("„Общински съвет“"),
            typed("театър премиера"),
            typed("такса смет"),
            typed("работно време на кметството"),
            typed("паркиране върху тревни площи"),
            typed("детска градина прием"),
            typed("сирени проверка утре"),
            typed("общнна"),
            typed("ремнот улица"),
            typed("тетър"),
            typed("obshtina"),
            typed("remont ulitsa"),
            typed("общинa"),
            typed("квазифлогистон"),
            typed("договорите за обновяване на девет жилищни сгради"),
            typed("„обновяване на девет жилищни сгради“"),
            typed("а б в г д е ж з и й к л м н о п р с т"),
            typed("*a* /.*a.{30}/ (((("),
            typed("непротивоконституционствувателствувайте"),
            typed("община") + "&sort=date",
            typed("община") + "&page=50",
            typed("община") + "&section=obshtina&type=NEWS&year=2025",
            typed("площад градини") + "&year=2024");

    private final URI address;
    private final HttpClient client = HttpClient.newHttpClient();

    SearchTimes(URI address) {
        this.address = address;
    }

    /** Half of the requests took less, nineteen of twenty took less, and all of them at most. */
    record Waiting(double medianMillis, double p95Millis, double mostMillis, int requests) {}

    Waiting waiting() {
        for (int i = 0; i < WARM_UP; i++) {
            QUERIES.forEach(this::open);
        }
        var times = new double[REPETITIONS * QUERIES.size()];
        for (int i = 0; i < times.length; i++) {
            var start = System.nanoTime();
            open(QUERIES.get(i % QUERIES.size()));
            times[i] = (System.nanoTime() - start) / NANOS_IN_MILLI;
        }
        Arrays.sort(times);
        return new Waiting(
                times[times.length / 2],
                times[(int) Math.ceil(times.length * 0.95) - 1],
                times[times.length - 1],
                times.length);
    }

    /** Waits until the site finds that its index is lost, and then until it has another. */
    void awaitAnotherIndex() {
        await(true);
        await(false);
    }

    private void await(boolean incomplete) {
        var deadline = Instant.now().plus(PATIENCE);
        while (open(QUERIES.get(0)).contains(INCOMPLETE) != incomplete) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(
                        "The index does not become " + (incomplete ? "incomplete" : "complete"));
            }
            Pause.of(Duration.ofMillis(100));
        }
    }

    private String open(String path) {
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answers " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while measuring", e);
        }
    }

    private static String typed(String words) {
        return "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
