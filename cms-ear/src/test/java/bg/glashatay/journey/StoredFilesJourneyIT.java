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
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An administrator has the stored files looked through, and reads which are missing. */
class StoredFilesJourneyIT extends Journey {

    private static final String PAGE = "/editor/admin/files";

    @Test
    void administratorReadsWhichFileIsMissingUntilItIsBack() throws IOException {
        var word = UUID.randomUUID().toString();
        var file = uploaded(word);
        var aside = file.resolveSibling(file.getFileName() + ".aside");
        login("admin");
        administer(page(), "Сървър", PAGE);
        // other tests count on every row's file
        Files.move(file, aside);
        try {
            look();
            assertThat(missing(word)).hasText(word + ".csv");
            assertThat(page().locator(".last-look")).containsText("Липсва");
            assertReadable(page());
            open(PAGE + "?ui=en");
            assertThat(page().locator("h1")).hasText("Stored files");
            assertThat(page().locator("table.rows")).containsText("No text uses it.");
            assertReadable(page());
        } finally {
            Files.move(aside, file);
        }
        look();
        assertThat(missing(word)).hasCount(0);
    }

    @Test
    void othersMayNotReadIt() {
        login("section-editor");
        assertThat(open(PAGE).status()).isEqualTo(403);
    }

    /** Where the server has begun to look by itself, once more. */
    private void look() {
        var said = page().locator(".notices");
        do {
            page().locator("#look\\:now").click();
            assertThat(said)
                    .hasText(Pattern.compile("Файловете са проверени|тече в момента|have been checked|being checked"));
        } while (said.textContent().matches("(?s).*(тече в момента|being checked).*"));
    }

    private Locator missing(String word) {
        return page().locator("table.rows th[scope=row]:has-text('" + word + "')");
    }

    private Path uploaded(String word) {
        var answer = site().send(
                        site().clientOf("author"),
                        site().request("/editor/media/upload")
                                .header("Faces-Request", "partial/ajax")
                                .header("File-Name", word + ".csv")
                                .POST(BodyPublishers.ofString("Улица;Номер\n" + word + ";1\n"))
                                .build())
                .body();
        try (var json = Json.createReader(new StringReader(answer))) {
            var sha256 = json.readObject().getString("sha256");
            return site().product().dataFolder().resolve(Path.of("media", sha256.substring(0, 2), sha256));
        }
    }
}
