package bg.glashatay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import bg.glashatay.run.Build;
import bg.glashatay.run.Folders;
import bg.glashatay.run.Ports;
import bg.glashatay.run.WebServer;
import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A browser before the TLS that ships: the application behind it listens without, and whoever sends a form must be led on
 * with it, or the policy of the page forbids the browser to go there.
 */
@NeedsNginx
class TlsJourneyIT extends Journey {

    private final String name = "tls-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void makeAccount() {
        OwnAccount.make(site(), name, "author");
    }

    @AfterEach
    void closeAccount() {
        OwnAccount.close(site(), name);
    }

    @Test
    void formsLeadOnWithTls() throws IOException, GeneralSecurityException {
        var work = Build.current().work().resolve("tls-journey");
        Folders.delete(work);
        var mirror = Files.createDirectories(work.resolve("mirror"));
        try (var nginx = WebServer.startedWithTls(
                        Build.current(),
                        work.resolve("nginx"),
                        site().address("/").getPort(),
                        mirror,
                        Certificate.made(work.resolve("certificate")).folder(),
                        Ports.free());
                var context = page().context()
                        .browser()
                        .newContext(new Browser.NewContextOptions().setIgnoreHTTPSErrors(true))) {
            var page = context.newPage();
            page.setDefaultTimeout(60_000);
            page.navigate(nginx.address() + "/login");
            page.locator("#username").fill(name);
            page.locator("#password").fill(site().password());
            page.locator("#submit").click();
            assertThat(page).hasURL(nginx.address() + "/editor");

            // a form of Faces that leads on, and one that is a servlet's
            page.navigate(nginx.address() + "/editor/notifications/preferences?ui=bg");
            page.locator("[id='preferences:save']").click();
            assertThat(page.locator(".notices .notice")).hasCount(1);
            assertThat(page).hasURL(nginx.address() + "/editor/notifications/preferences");
            page.locator("form[action='/logout'] button").click();
            assertThat(page).hasURL(nginx.address() + "/login");
        }
    }
}
