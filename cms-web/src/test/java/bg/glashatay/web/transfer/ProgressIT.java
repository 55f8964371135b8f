package bg.glashatay.web.transfer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.web.shared.Chromium;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of something that takes long looks for news until there are none to come, in a real browser. */
class ProgressIT {

    private static final Path SCRIPT = Path.of("src/main/webapp/assets/desk/progress.js");
    private static final String ADDRESS = "http://localhost/report";

    /** What the server says to the page, one after the other. */
    private final Queue<Route.FulfillOptions> answers = new ArrayDeque<>();

    private Chromium chromium;
    private Page page;

    @BeforeEach
    void open() {
        chromium = Chromium.startFor(ProgressIT.class);
        page = chromium.browser().newPage();
        page.clock().install();
        page.route(ADDRESS, route -> route.fulfill(answers.remove()));
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void itLooksAgainAfterAnAnswerThatWasNone() throws IOException {
        answers.add(report(true, "Под ход."));
        answers.add(new Route.FulfillOptions().setStatus(503).setBody("The server is starting."));
        answers.add(report(false, "Готово."));
        begin();
        page.waitForCondition(() -> planned() == 1);
        var said = page.evaluateHandle("document.querySelector('[role=status]')");

        int planned = planned();
        look();
        page.waitForCondition(() -> planned() > planned);
        look();

        assertThat(page.locator("[data-part]")).hasAttribute("data-under-way", "false");
        assertThat(page.locator("[role=status]")).hasText("Готово.");
        assertThat(page.evaluate("said => said === document.querySelector('[role=status]')", said))
                .as("the place that is read aloud is the same")
                .isEqualTo(true);
        assertThat(answers).isEmpty();
    }

    @Test
    void itEndsWhereThePageIsAnother() throws IOException {
        answers.add(report(true, "Под ход."));
        answers.add(html("<h1>Вход</h1>"));
        begin();
        page.waitForCondition(() -> planned() == 1);

        look();
        page.clock().runFor(60_000);

        assertThat(page.locator("[role=status]")).hasText("Под ход.");
        assertThat(answers).as("nothing more was asked for").isEmpty();
    }

    private void begin() throws IOException {
        page.navigate(ADDRESS);
        page.evaluate("() => {"
                + "  const plan = window.setTimeout;"
                + "  window.planned = 0;"
                + "  window.setTimeout = (...how) => { window.planned++; return plan(...how); };"
                + "}");
        page.addScriptTag(new Page.AddScriptTagOptions().setType("module").setContent(Files.readString(SCRIPT)));
    }

    /** How many times it has planned to look. */
    private int planned() {
        return (Integer) page.evaluate("window.planned");
    }

    /** Lets its time to look come. */
    private void look() {
        page.waitForResponse(ADDRESS, () -> page.clock().runFor(2_000));
    }

    private static Route.FulfillOptions report(boolean underWay, String said) {
        return html("<div data-part=\"report\" data-under-way=\"" + underWay + "\"><p role=\"status\">" + said
                + "</p></div>");
    }

    private static Route.FulfillOptions html(String body) {
        return new Route.FulfillOptions()
                .setContentType("text/html; charset=utf-8")
                .setBody("<!DOCTYPE html><html lang=\"bg\"><title>Внасяне</title><body>" + body);
    }
}
