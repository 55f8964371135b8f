package bg.glashatay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** An archive of a site, as an administrator makes it and takes it along. */
final class ExportedSite {

    static final String PAGE = "/editor/admin/export";

    /** Machines that are busy take a while. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private ExportedSite() {}

    /** The same in a browser of its own. */
    static Path make(Site site, Browser browser, int scope) throws IOException {
        try (var context = browser.newContext(new Browser.NewContextOptions().setLocale("bg-BG"))) {
            var page = context.newPage();
            page.navigate(site.address("/login").toString());
            page.locator("#username").fill("admin");
            page.locator("#password").fill(site.password());
            page.locator("#submit").click();
            page.waitForURL(url -> !url.contains("/login"));
            page.navigate(site.address(PAGE).toString());
            var kept = Files.createTempFile("glashatay-export", ".zip");
            kept.toFile().deleteOnExit();
            make(page, scope);
            page.waitForDownload(() -> newest(page).locator("a[download]").click())
                    .saveAs(kept);
            return kept;
        }
    }

    /**
     * On the page where they are made.
     *
     * @param scope which of the choices
     */
    static void make(Page page, int scope) {
        page.locator("#make\\:scope input").nth(scope).check();
        page.locator("#make\\:now").click();
        assertThat(page.locator(".notices")).containsText("Архивът се прави");
        var end = Instant.now().plus(PATIENCE);
        while (newest(page).textContent().contains("Прави се") && Instant.now().isBefore(end)) {
            page.waitForTimeout(200);
            page.navigate(page.url());
        }
        assertThat(newest(page)).containsText("Готов и проверен");
    }

    static Locator newest(Page page) {
        return page.locator("table.rows tbody tr").first();
    }
}
