package bg.glashatay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;

/**
 * The page on which an administrator brings files in, of whichever installation.
 *
 * @param site its address, with a slash at the end
 */
record ImportPage(Page page, String site) {

    private static final String PATH = "editor/admin/import";

    /** A whole town on a machine that is busy. */
    private static final double PATIENCE = 300_000;

    /** In a browser of its own, for the caller to close. */
    static ImportPage of(Browser browser, String site, String password) {
        var page = browser.newContext(new Browser.NewContextOptions().setLocale("bg-BG"))
                .newPage();
        page.navigate(site + "login");
        page.locator("#username").fill("admin");
        page.locator("#password").fill(password);
        page.locator("#submit").click();
        page.waitForURL(url -> !url.contains("/login"));
        return new ImportPage(page, site);
    }

    /** Asks for a file that lies there to be brought in, and waits for no end. */
    void begin(String file, String mode) {
        page.navigate(site + PATH);
        page.locator("#begin\\:file").selectOption(file);
        page.locator("#begin\\:mode input[value=" + mode + "]").check();
        page.locator("#begin\\:go").click();
    }

    /** Brings it in and answers what the report says first. */
    String bringIn(String file, String mode) {
        begin(file, mode);
        page.waitForURL(url -> URI.create(url).getPath().matches("/" + PATH + "/[0-9]+"));
        // the page looks again by itself
        assertThat(page.locator("#report[data-under-way=false]"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        return page.locator("#report").innerText();
    }

    void close() {
        page.context().close();
    }
}
