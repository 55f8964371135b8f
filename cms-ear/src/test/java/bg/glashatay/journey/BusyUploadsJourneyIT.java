package bg.glashatay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A server that takes in as many files as it can is no reason to bring a file twice. */
class BusyUploadsJourneyIT extends Journey {

    private static final String UPLOADS = "**/editor/media/upload";

    @Test
    void fileThatWaitedInVainIsSentAgainByItself() {
        var name = UUID.randomUUID() + ".csv";
        var refused = new AtomicInteger();
        login("author");
        open("/editor/library");
        page().route(UPLOADS, route -> {
            if (refused.getAndIncrement() < 1) {
                sendAway(route, 1);
            } else {
                route.resume();
            }
        });

        page().locator("#upload-file").setInputFiles(table(name));

        page().waitForURL(url -> url.contains("uploaded=yes"));
        assertThat(page().locator("h1")).hasText(name);
    }

    @Test
    void personNeedNotWaitForThat() {
        var name = UUID.randomUUID() + ".csv";
        login("author");
        open("/editor/library");
        page().route(UPLOADS, route -> sendAway(route, 3_600));

        page().locator("#upload-file").setInputFiles(table(name));
        assertThat(page().locator(".upload[data-state=failed]"))
                .containsText("След малко той ще бъде изпратен отново автоматично");
        assertAccessible(page());
        page().unroute(UPLOADS);
        page().locator(".upload[data-state=failed] button").first().click();

        page().waitForURL(url -> url.contains("uploaded=yes"));
        assertThat(page().locator("h1")).hasText(name);
    }

    private static void sendAway(Route route, int seconds) {
        route.fulfill(
                new Route.FulfillOptions().setStatus(503).setHeaders(Map.of("Retry-After", Integer.toString(seconds))));
    }

    private static FilePayload table(String name) {
        var text = "Номер;Стойност\n1;" + UUID.randomUUID() + "\n";
        return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected boolean expects(String complaint) {
        return complaint.contains("503");
    }
}
