package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What an article weighs on its way to a reader who comes for the first time, counted by the browser as bytes come over
 * the wire (bodies as they are sent, compressed or not; headers apart), and that nothing on it moves while it comes.
 * Prints what it counted.
 */
class WeightIT extends Journey {

    private static final int MOST = 40 * 1024;

    /** How far a page may move: nothing that one could see (the unit is that of Cumulative Layout Shift). */
    private static final double STILL = 0.01;

    private static final List<String> ARTICLES =
            List.of("/uslugi/mestni-danatsi-i-taksi", "/transport/gradski-transport-linii-i-razpisanie");

    private static final String WATCH =
            """
            window.moved = 0;
            new PerformanceObserver(list => {
              for (const entry of list.getEntries()) window.moved += entry.value;
            }).observe({type: 'layout-shift', buffered: true});
            """;

    @Test
    void articleWithoutItsPicturesWeighsLittle() {
        for (var path : articles()) {
            var parts = weigh(path);
            int total = parts.values().stream().mapToInt(Integer::intValue).sum();
            System.out.printf("Weight of %s: %,d bytes%n", path, total);
            parts.forEach((part, bytes) -> System.out.printf("  %,7d  %s%n", bytes, part));

            assertThat(total).as("bytes of " + path + ": " + parts).isLessThanOrEqualTo(MOST);
            assertThat(parts.keySet().stream().filter(part -> part.contains(".css")))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void nothingMovesThoughTheFontsComeLate(int width) {
        for (var path : articles()) {
            var page = anotherPage();
            page.setViewportSize(width, 900);
            page.addInitScript(WATCH);
            page.route("**/*.woff2*", WeightIT::later);
            page.navigate(site().address(path).toString());
            page.evaluate("document.fonts.ready");
            page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");

            assertThat(((Number) page.evaluate("window.moved")).doubleValue())
                    .as("how far %s moves at %d px", path, width)
                    .isLessThanOrEqualTo(STILL);
        }
    }

    /** Half a second is what a phone with a poor connection needs. */
    private static void later(Route route) {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        route.resume();
    }

    private List<String> articles() {
        var articles = new ArrayList<>(ARTICLES);
        articles.addAll(PublicPlace.NEWS.paths(site()));
        return articles;
    }

    /** Everything that is fetched for the page, but for pictures. */
    private Map<String, Integer> weigh(String path) {
        var page = anotherPage();
        var finished = new ArrayList<Request>();
        page.onRequestFinished(finished::add);
        page.navigate(site().address(path).toString());
        page.evaluate("document.fonts.ready");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        var parts = new LinkedHashMap<String, Integer>();
        finished.stream()
                .filter(request -> !request.resourceType().equals("image"))
                .forEach(request -> parts.put(name(request), request.sizes().responseBodySize));
        return parts;
    }

    private static String name(Request request) {
        return request.url().replaceFirst("https?://[^/]+", "").replaceFirst("\\?.*", "");
    }
}
