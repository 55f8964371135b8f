package bg.glashatay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** An administrator has a backup made and restored for trial, and reads what came of it. */
class BackupsJourneyIT extends Journey {

    private static final String PAGE = "/editor/admin/backups";

    /** A trial builds the whole schema; machines that are busy take a while. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void administratorHasABackupMadeAndRestoredForTrial() {
        login("admin");
        administer(page(), "Сървър", PAGE);
        page().locator("#make\\:trial").check();
        page().locator("#make\\:now").click();
        assertThat(page().locator(".notices")).containsText("Копието се прави");

        var newest = page().locator("table.rows tbody tr").first();
        awaitEnd(newest);
        assertThat(newest).containsText("Готово и пробно възстановено");
        assertThat(newest).containsText("glashatay-");
        assertThat(page().locator(".backups [role=status]")).containsText("е проверено");
        assertReadable(page());
        open(PAGE + "?ui=en");
        assertThat(page().locator("h1")).hasText("Backups");
        assertThat(newest).containsText("restored for trial");
        assertReadable(page());
    }

    @Test
    void othersMayNotReadIt() {
        login("section-editor");
        assertThat(open(PAGE).status()).isEqualTo(403);
    }

    private void awaitEnd(Locator newest) {
        var end = Instant.now().plus(PATIENCE);
        while (newest.textContent().contains("Прави се") && Instant.now().isBefore(end)) {
            page().waitForTimeout(500);
            open(PAGE);
        }
    }
}
