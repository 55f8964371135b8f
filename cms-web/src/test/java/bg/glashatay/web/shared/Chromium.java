package bg.glashatay.web.shared;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The system's own Chromium for tests of scripts, found by the rule of the journeys (cms-ear); nothing is downloaded. */
public final class Chromium implements AutoCloseable {

    private static final String ADVICE = "Install the package chromium, or name a browser in the variable CHROMIUM.";

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    /** Starts it. Where there is none, the test is skipped aloud; in CI, not testing it is a failure. */
    public static Chromium startFor(Class<?> test) {
        return new Chromium(find().orElseGet(() -> {
            if (isRequired()) {
                throw new IllegalStateException(test.getSimpleName() + " needs Chromium and there is none: " + ADVICE);
            }
            var skipped = "SKIPPED, NOT TESTED: " + test.getSimpleName() + " needs Chromium. " + ADVICE;
            System.out.println(skipped);
            return abort(skipped);
        }));
    }

    public Browser browser() {
        return browser;
    }

    private static Optional<Path> find() {
        return Stream.concat(Stream.of(System.getenv("CHROMIUM")), USUAL_PLACES.stream())
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean isRequired() {
        return "true".equals(System.getenv("CI")) || "required".equals(System.getProperty("browser"));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
