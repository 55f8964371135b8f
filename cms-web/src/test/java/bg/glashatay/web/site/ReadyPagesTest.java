package bg.glashatay.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.ejb.outbox.OutboxPlace;
import bg.glashatay.ejb.site.Generation;
import bg.glashatay.ejb.site.Generations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadyPagesTest {

    private static final Instant CHANGED = Instant.parse("2026-11-10T10:00:00Z");
    private static final String LIST = "/transport?page=2";

    private final Site site = new Site();
    private final KeptAnswers kept = new KeptAnswers(1 << 20);
    private final ReadyPages pages = pages();
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void pageIsMadeOnceForAllWhoAskForItAtTheSameMoment() throws Exception {
        int readers = 300;
        var together = new CountDownLatch(readers);
        var threads = Executors.newFixedThreadPool(readers);
        var answers = new ArrayList<Future<Answered>>();
        for (int i = 0; i < readers; i++) {
            answers.add(threads.submit(() -> {
                together.countDown();
                together.await();
                return answer("/transport", exchange -> page(exchange, "Влакът"));
            }));
        }
        for (var answer : answers) {
            assertThat(text(answer.get(1, TimeUnit.MINUTES))).isEqualTo("Влакът");
        }
        threads.shutdown();
        assertThat(made).hasValue(1);
    }

    @Test
    void pageIsMadeAgainWhenTheSiteHasChanged() throws IOException {
        answer("/transport", exchange -> page(exchange, "преди"));
        assertThat(text(answer("/transport", exchange -> page(exchange, "след"))))
                .isEqualTo("преди");

        site.change();

        assertThat(text(answer("/transport", exchange -> page(exchange, "след"))))
                .isEqualTo("след");
    }

    @Test
    void whatChangedWhileAPageWasBeingMadeIsInThePageThatIsSent() throws IOException {
        var answer = answer("/transport", exchange -> {
            int attempt = made.get();
            if (attempt < 2) {
                site.change();
            }
            page(exchange, "състояние " + attempt);
        });

        assertThat(text(answer)).isEqualTo("състояние 2");
    }

    @ParameterizedTest
    @CsvSource({
        "/transport, /transport?fbclid=abc",
        "/transport?utm_source=x, /transport",
        "/transport?page=2, /transport?utm_source=x&page=2",
        "/transport?page=2&fbclid=a, /transport?page=2&fbclid=b"
    })
    void whatNobodyReadsInAQueryMakesNoOtherPage(String first, String second) throws IOException {
        answer(first, exchange -> page(at(exchange, first), "веднъж"));
        answer(second, exchange -> page(at(exchange, second), "два пъти"));

        assertThat(made).hasValue(1);
    }

    /** As the site's lists do: the first page has no number. */
    private static Exchange at(Exchange exchange, String asked) {
        return asked.contains("page=2") ? exchange.at(LIST) : exchange;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // a page that reads no number
                "/transport?page=7",
                "/transport?month=2",
                "/transport;x=1",
                "/%74ransport",
                "/transport?p%61ge=7"
            })
    void nobodyFillsTheMemoryWithAddressesOfHisOwn(String address) throws IOException {
        answer(address, exchange -> page(exchange, "страница"));

        assertThat(kept.mostRead(10)).isEmpty();
    }

    @Test
    void oldAddressIsKeptAsItWasAskedForOnly() throws IOException {
        answer("/index.php?id=5", exchange -> exchange.moved("/kultura/pet", CHANGED));
        assertThat(kept.mostRead(10)).isEmpty();

        answer("/index.php", exchange -> exchange.moved("/", CHANGED));
        var again = answer("/index.php", ReadyPagesTest::unexpected);
        assertThat(again.status()).isEqualTo(301);
        assertThat(again.header("Location")).isEqualTo("/");
        assertThat(answer("/index.php?id=7", exchange -> exchange.moved("/kultura/sedem", CHANGED))
                        .header("Location"))
                .isEqualTo("/kultura/sedem");
    }

    @Test
    void wayFromAPageThatAListHasNotIsNotKept() throws IOException {
        answer("/transport?page=99", exchange -> exchange.at("/transport?page=99")
                .moved("/transport", CHANGED));

        assertThat(kept.mostRead(10)).isEmpty();
    }

    @Test
    void wordThatAPageIsGoneIsKept() throws IOException {
        answer("/kultura/nyama", exchange -> exchange.gone(bytes("Няма го"), CHANGED));

        var again = answer("/kultura/nyama", ReadyPagesTest::unexpected);

        assertThat(again.status()).isEqualTo(410);
        assertThat(text(again)).isEqualTo("Няма го");
    }

    @Test
    void withoutTheDatabaseWhatIsReadyIsSentForAMomentAndNothingIsMade() throws IOException {
        answer("/transport", exchange -> page(exchange, "Влакът"));
        site.away = true;

        var ready = answer("/transport", ReadyPagesTest::unexpected);
        assertThat(text(ready)).isEqualTo("Влакът");
        assertThat(ready.header("Cache-Control")).isEqualTo("public, max-age=10");
        assertThat(answer("/kultura", ReadyPagesTest::unexpected).status()).isEqualTo(503);

        site.away = false;
        assertThat(answer("/transport", ReadyPagesTest::unexpected).header("Cache-Control"))
                .isEqualTo("public, max-age=0, must-revalidate");
    }

    @Test
    void withoutTheDatabaseNothingIsSentThatACommitHasEnded() throws IOException {
        answer("/transport", exchange -> page(exchange, "оттеглено"));
        site.change();
        site.away = true;

        assertThat(answer("/transport", ReadyPagesTest::unexpected).status()).isEqualTo(503);
    }

    @Test
    void readsOfAnAddressAreCountedThroughAllItsPages() throws IOException {
        answer("/transport", exchange -> page(exchange, "първо"));
        answer("/kultura", exchange -> page(exchange, "друго"));
        answer("/transport", ReadyPagesTest::unexpected);
        site.change();
        answer("/transport", exchange -> page(exchange, "второ"));
        answer("/transport", ReadyPagesTest::unexpected);

        assertThat(kept.mostRead(2)).containsExactly("/transport", "/kultura");
        assertThat(kept.at("/transport").orElseThrow().reads().sum()).isEqualTo(2);
    }

    @Test
    void memoryIsBoundedAndWhatIsReadMostStays() {
        var generation = site.generation;
        var page = new ReadyPage("text/html", "", new byte[8_000], CHANGED);
        kept.keep("/", page, generation);
        for (int number = 0; number < 1_000; number++) {
            kept.at("/");
            kept.keep("/section/" + number, page, generation);
        }

        assertThat(kept.weight()).isBetween((1L << 20) - 20_000, 1L << 20);
        assertThat(kept.at("/")).isPresent();
    }

    private Answered answer(String address, Answering answering) throws IOException {
        var answered = new Answered();
        var request = new Asked(address).request();
        var response = answered.response();
        if (!pages.sent(request, response)) {
            pages.make(request, response, keeper -> answering.answer(new Exchange(request, response, keeper)));
        }
        return answered;
    }

    private void page(Exchange exchange, String text) throws IOException {
        made.incrementAndGet();
        exchange.page(bytes(text), CHANGED, CHANGED);
    }

    private static void unexpected(Exchange exchange) {
        throw new AssertionError("made: " + exchange.request().getRequestURI());
    }

    private static String text(Answered answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private ReadyPages pages() {
        var ready = new ReadyPages();
        ready.generations = site;
        ready.kept = kept;
        ready.clock = Clock.systemUTC();
        return ready;
    }

    private interface Answering {
        void answer(Exchange exchange) throws IOException;
    }

    /** A site that changes when the test says so. */
    private static final class Site extends Generations {

        private volatile Generation generation = generation(1);
        private volatile boolean away;

        void change() {
            generation = generation(generation.number() + 1);
        }

        private static Generation generation(long number) {
            return new Generation(number, new OutboxPlace("", ""), Instant.MAX, Instant.MAX, Map.of());
        }

        @Override
        public Optional<Generation> now() {
            return Optional.of(generation);
        }

        @Override
        public boolean isAway() {
            return away;
        }

        @Override
        public boolean holds(Generation asked) {
            return asked.number() == generation.number();
        }
    }
}
