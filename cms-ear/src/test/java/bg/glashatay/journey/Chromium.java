package bg.glashatay.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The system's own Chromium, driven by Playwright; nothing is downloaded. */
final class Chromium implements ExtensionContext.Store.CloseableResource {

    static final String ADVICE = "Install the package chromium, or name a browser in the variable CHROMIUM.";

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    /** No sandbox, because CI runs as root in a container; the rest keeps it from calling anybody. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Milliseconds until a test gives up waiting for a page: the machine has other things to do. */
    static final double PATIENCE = 60_000;

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(find().orElseThrow())
                        .setArgs(FLAGS));
    }

    Browser browser() {
        return browser;
    }

    static Optional<Path> find() {
        return Stream.concat(Stream.of(System.getenv("CHROMIUM")), USUAL_PLACES.stream())
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static boolean isRequired() {
        return "true".equals(System.getenv("CI")) || "required".equals(System.getProperty("browser"));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
