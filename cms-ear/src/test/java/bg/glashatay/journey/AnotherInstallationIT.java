package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.run.Product;
import bg.glashatay.run.Trial;
import bg.glashatay.run.Variation;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The demo site moves to an installation that knows nothing of it: the same pages stand at the same addresses there. */
@FromOutside
@ExtendWith(BrowserExtension.class)
@Tag("proof")
class AnotherInstallationIT {

    private static final String PASSWORD = "dve-kuli-edin-most-2026";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String IMPORT = "/editor/admin/import";

    private static Site site;
    private static Product other;
    private static Page page;
    private static Path archive;

    @BeforeAll
    static void moveTheSite(Site demo, Browser browser) throws IOException {
        site = demo;
        archive = ExportedSite.make(site, browser, 1);
        var database = site.product().postgres().orElseThrow().fresh("another_installation");
        other = Trial.product(
                "another-installation",
                Variation.NONE.with(Map.of(
                        "CMS_DEMO",
                        "false",
                        "CMS_SITE_NAME",
                        "Община Яворград",
                        "CMS_SECURITY_CONTACT",
                        "security@yavorgrad.example",
                        "CMS_ADMIN_PASSWORD",
                        PASSWORD,
                        "CMS_DB_URL",
                        database.url(),
                        "CMS_DB_USER",
                        database.user(),
                        "CMS_DB_PASSWORD",
                        database.password())));
        other.start();
        page = browser.newContext(new Browser.NewContextOptions().setLocale("bg-BG"))
                .newPage();
        page.navigate(at("/login"));
        page.locator("#username").fill("admin");
        page.locator("#password").fill(PASSWORD);
        page.locator("#submit").click();
        page.waitForURL(url -> !url.contains("/login"));
        var folder = Files.createDirectories(other.dataFolder().resolve("import"));
        Files.copy(archive, folder.resolve("site.zip"));
        var whole = Files.readAllBytes(archive);
        whole[whole.length / 2] ^= 1;
        Files.write(folder.resolve("damaged.zip"), whole);
    }

    @AfterAll
    static void stopIt() {
        if (page != null) {
            page.context().close();
        }
        if (other != null) {
            other.close();
        }
    }

    @Test
    void sameTownStandsAtTheSameAddressesThere() throws Exception {
        bringIn("damaged.zip", 2);
        PlaywrightAssertions.assertThat(page.locator("#report")).containsText("Архивът е повреден");
        assertThat(TwoSites.get(other.address(), "/kultura").statusCode()).isEqualTo(404);

        var began = Instant.now();
        bringIn("site.zip", 2);
        System.out.println("imported: " + Duration.between(began, Instant.now()).toMillis() + " ms, "
                + Files.size(archive) + " B");
        System.out.println(page.locator("#report").innerText());
        Journey.assertReadable(page);

        var sites = new TwoSites(site.address("/").toString(), other.address(), AnotherInstallationIT::comparable)
                .compare();
        assertThat(sites.unlike().keySet())
                .as(sites.alike() + " are alike; " + sites.unlike())
                .isEmpty();
        assertThat(sites.alike()).isGreaterThan(150);

        bringIn("site.zip", 2);
        PlaywrightAssertions.assertThat(page.locator("#report")).not().containsText("Внесено.");
    }

    /** What was answered, without what has to be another on another database. */
    private static String comparable(String answer) {
        var told = answer.replaceAll("urn:uuid:[0-9a-f-]{36}", "urn:uuid")
                .replaceAll("name=\"document\" value=\"\\d+\"", "name=\"document\"")
                .replaceAll("/alerts/\\d+\\.cap", "/alerts/n.cap");
        return told.contains("<urlset")
                // when somebody last arranged the front page
                ? told.replaceAll("(<loc>http://host/(?:en/)?</loc>\\s*)<lastmod>[^<]*</lastmod>", "$1")
                // of a feed in which there is nothing yet: since when the site is there
                : told.contains("<feed") && !told.contains("<entry>")
                        ? told.replaceFirst("<updated>[^<]*</updated>", "")
                        : told;
    }

    private static void bringIn(String file, int mode) {
        page.navigate(at(IMPORT));
        page.locator("#begin\\:file").selectOption(file);
        page.locator("#begin\\:mode input").nth(mode).check();
        page.locator("#begin\\:go").click();
        page.waitForURL(url -> url.matches(".*" + IMPORT + "/[0-9]+.*"));
        var end = Instant.now().plus(PATIENCE);
        while ("true".equals(page.locator("#report").getAttribute("data-under-way"))) {
            assertThat(Instant.now()).isBefore(end);
            page.waitForTimeout(300);
            page.reload();
        }
    }

    private static String at(String path) {
        return URI.create(other.address()).resolve(path).toString();
    }
}
