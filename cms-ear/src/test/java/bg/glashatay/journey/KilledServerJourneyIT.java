package bg.glashatay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server is killed while somebody types. What was typed more than two seconds before is never lost. */
class KilledServerJourneyIT extends Journey {

    private static final Duration AT_MOST_LOST = Duration.ofSeconds(2);
    private static final List<String> WORDS =
            List.of("Улицата ", "ще ", "бъде ", "затворена ", "от ", "понеделник ", "до ", "края ", "на ", "месеца. ");

    private boolean isDown;
    private boolean wasKilled;

    @BeforeEach
    void logIn() {
        login("author");
    }

    @AfterEach
    void bringTheServerBack() {
        if (isDown) {
            start();
        }
    }

    /** Both meet the same kill: a start of the server takes half a minute. */
    @Test
    void pageThatStaysOpenLosesNoCharacterAndOneThatDiesTooOffersItsTextBack() {
        var stays = begin(page(), "Убит сървър");
        var dies = begin(page().context().newPage(), "Убит сървър и браузър");
        var text = typeAndKill(stays, dies);
        stays.says("failed");
        dies.page().waitForTimeout(AT_MOST_LOST.toMillis());
        dies.page().keyboard().insertText("Изгубено");
        crash(dies.page());

        start();
        // the page would try again by itself, within half a minute
        page().keyboard().press("Control+s");
        var dialog = page().locator("#session");
        assertThat(dialog).isVisible();
        page().locator("#session-password").fill(site().password());
        page().keyboard().press("Enter");
        stays.says("done");
        assertThat(dialog).isHidden();
        assertThat(saved(stays)).isEqualTo("<p>" + text.strip() + "</p>");

        var again = EditPage.open(page().context().newPage(), dies.address());
        assertThat(again.offer()).isVisible();
        again.page().locator("[data-restore]").click();
        again.says("done");
        assertThat(saved(again)).startsWith("<p>" + text.strip());
    }

    private EditPage begin(Page page, String title) {
        var begun = EditPage.begin(page, site().address("/editor/documents/new").toString(), "transport", title);
        begun.body().click();
        return begun;
    }

    /** Types word by word on both pages, and kills the server in the middle; says what was typed. */
    private String typeAndKill(EditPage... writers) {
        var typed = new StringBuilder();
        for (int round = 0; round < 4; round++) {
            for (var word : WORDS) {
                for (var writer : writers) {
                    writer.page().keyboard().insertText(word);
                }
                typed.append(word);
                // writers who stop now and then, so that some of it is saved and some is on its way
                page().waitForTimeout(word.endsWith(". ") ? 1_300 : 60);
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

    private String saved(EditPage writer) {
        var anew = anotherPage();
        login(anew, "author2");
        return EditPage.open(anew, writer.address()).value("body").replaceAll("\\s+</p>", "</p>");
    }
}
