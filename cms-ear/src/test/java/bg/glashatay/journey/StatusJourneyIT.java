package bg.glashatay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An administrator reads how the site is doing: what is well, what is wrong, and what to do about it. */
class StatusJourneyIT extends Journey {

    private static final String PAGE = "/editor/admin/status";
    private static final String FILES = "/editor/admin/files";

    @Test
    void administratorReadsWhatIsWrongAndWhatToDoUntilItIsMended() throws IOException {
        var file = uploaded();
        var aside = file.resolveSibling(file.getFileName() + ".aside");
        login("admin");
        administer(page(), "Сървър", PAGE);
        assertThat(page().locator("h1")).hasText("Състояние на сайта");
        assertThat(fine("База данни")).containsText("Отговаря.");
        assertThat(page().locator(".status-node")).containsText("Глашатай");
        assertSummaryIsRight();
        // other tests count on every row's file
        Files.move(file, aside);
        try {
            look();
            reloadUntil(() -> trouble("Съхранени файлове").count() == 1);
            assertThat(trouble("Съхранени файлове")).containsText("Върнете ги от резервно копие.");
            assertThat(trouble("Съхранени файлове").locator("a[href='" + FILES + "']"))
                    .isVisible();
            assertSummaryIsRight();
            assertReadable(page());
            open(PAGE + "?ui=en");
            assertThat(trouble("Stored files")).containsText("Bring them back from a backup.");
            assertReadable(page());
        } finally {
            Files.move(aside, file);
        }
        look();
        reloadUntil(() -> fine("Stored files").count() == 1);
        assertSummaryIsRight();
    }

    @Test
    void othersMayNotReadIt() {
        login("publisher");
        assertThat(open(PAGE).status()).isEqualTo(403);
    }

    private void assertSummaryIsRight() {
        int troubles = page().locator(".status-trouble").count();
        assertThat(page().locator(".status-summary"))
                .hasText(Pattern.compile(troubles == 0 ? "Всичко е наред\\.|All is well\\." : "внимание|attention"));
    }

    /** Where the server has begun to look by itself, once more. */
    private void look() {
        open(FILES);
        var said = page().locator(".notices");
        do {
            page().locator("#look\\:now").click();
            assertThat(said)
                    .hasText(Pattern.compile("Файловете са проверени|тече в момента|have been checked|being checked"));
        } while (said.textContent().matches("(?s).*(тече в момента|being checked).*"));
    }

    /** What is told is some seconds old. */
    private void reloadUntil(BooleanSupplier state) {
        var patience = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        open(PAGE);
        while (!state.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(patience);
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            open(PAGE);
        }
    }

    private Locator fine(String matter) {
        return page().locator(".status-fine tbody tr:has(th:text-is('" + matter + "'))");
    }

    private Locator trouble(String matter) {
        return page().locator(".status-trouble:has(h2:text-is('" + matter + "'))");
    }

    private Path uploaded() {
        var answer = site().send(
                        site().clientOf("author"),
                        site().request("/editor/media/upload")
                                .header("Faces-Request", "partial/ajax")
                                .header("File-Name", "status.csv")
                                .POST(BodyPublishers.ofString("Улица;Номер\n" + UUID.randomUUID() + ";1\n"))
                                .build())
                .body();
        try (var json = Json.createReader(new StringReader(answer))) {
            var sha256 = json.readObject().getString("sha256");
            return site().product().dataFolder().resolve(Path.of("media", sha256.substring(0, 2), sha256));
        }
    }
}
