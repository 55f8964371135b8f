package bg.glashatay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server is killed while somebody types. What was typed more than two seconds before is never lost. */
class KilledServerJourneyIT extends Journey {

    private static final Duration AT_MOST_LOST = Duration.ofSeconds(2);
    private static final double PATIENCE = 60_000;
    private static final List<String> WORDS =
            List.of("Улицата ", "ще ", "бъде ", "затворена ", "от ", "понеделник ", "до ", "края ", "на ", "месеца. ");

    private EditPage writer;
    private boolean isDown;
    private boolean wasKilled;

    @BeforeEach
    void beginDraft() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        login("author");
        writer = EditPage.begin(page(), site().address("/editor/documents/new").toString(), "transport", "Убит сървър");
    }

    @AfterEach
    void bringTheServerBack() {
        if (isDown) {
            start();
        }
    }

    @Test
    void pageThatStaysOpenLosesNoCharacter() {
        writer.body().click();
        var text = typeAndKill(writer.page());
        writer.says("failed");

        start();
        var dialog = page().locator("#session");
        assertThat(dialog).isVisible();
        page().locator("#session-password").fill(site().password());
        page().keyboard().press("Enter");

        writer.says("done");
        assertThat(dialog).isHidden();
        assertThat(saved()).isEqualTo("<p>" + text.strip() + "</p>");
    }

    @Test
    void browserThatDiesTooOffersTheTextBack() {
        writer.body().click();
        var text = typeAndKill(writer.page());
        page().waitForTimeout(AT_MOST_LOST.toMillis());
        page().keyboard().insertText("Изгубено");
        crash(page());

        start();
        var context = page().context();
        var anew = context.newPage();
        login(anew, "author");
        var again = EditPage.open(anew, writer.address());

        assertThat(again.offer()).isVisible();
        anew.locator("[data-restore]").click();
        again.says("done");
        assertThat(saved()).startsWith("<p>" + text.strip());
    }

    /** Types word by word, and kills the server in the middle; says what was typed. */
    private String typeAndKill(Page page) {
        var typed = new StringBuilder();
        for (int round = 0; round < 4; round++) {
            for (var word : WORDS) {
                page.keyboard().insertText(word);
                typed.append(word);
                // a writer who stops now and then, so that some of it is saved and some is on its way
                page.waitForTimeout(word.endsWith(". ") ? 1_300 : 60);
            }
            if (round == 1) {
                site().product().killServer();
                isDown = true;
                wasKilled = true;
            }
        }
        return typed.toString();
    }

    /** A server that is half-way up may answer anything; the browser's complaint is heard when it is up. */
    @Override
    protected boolean expects(String complaint) {
        return wasKilled && complaint.startsWith("Failed to load resource: the server responded with a status of 5");
    }

    private void start() {
        site().product().startServerAgain();
        isDown = false;
    }

    private String saved() {
        var anew = anotherPage();
        login(anew, "author2");
        return EditPage.open(anew, writer.address()).value("body").replaceAll("\\s+</p>", "</p>");
    }
}
