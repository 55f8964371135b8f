package bg.glashatay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import bg.glashatay.journey.Texts.Text;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A section asks for two approvals, and a text of it gets them from two people. */
class ApprovalsJourneyIT extends Journey {

    private static final String SECTION = "/editor/admin/approvals/uslugi";

    @AfterEach
    void askForNothingAgain() {
        var page = anotherPage();
        login(page, "admin");
        page.navigate(site().address(SECTION).toString());
        while (page.locator("fieldset").count() > 0) {
            int before = page.locator("fieldset").count();
            page.locator("[id$=':remove']").first().click();
            assertThat(page.locator("fieldset")).hasCount(before - 1);
        }
        page.locator("#save").click();
        page.locator(".notices .notice").waitFor();
    }

    @Test
    void textWaitsForEveryApprovalAndForWhoeverMayGiveIt() {
        askForTwo();
        var text = new Texts(site(), "author", "uslugi").submitted();

        var author = as("author", text);
        assertThat(author.locator("#approve")).hasCount(0);
        assertThat(author.locator(".obstacle").first()).isVisible();

        var reviewer = as("reviewer", text);
        assertAccessible(reviewer);
        assertThat(reviewer.locator("#approve")).hasValue("Одобри като „Правен преглед“");
        reviewer.locator("#approve").click();
        assertThat(reviewer.locator(".approval-given")).containsText("Правен преглед");
        assertThat(reviewer.locator(".approval-missing")).containsText("Пресцентър");
        assertThat(reviewer.locator("#approve")).hasCount(0);
        assertAccessible(reviewer);

        var second = as("reviewer2", text);
        assertThat(second.locator("#approve")).hasValue("Одобри като „Пресцентър“");
        second.locator("#approve").click();
        assertThat(second.locator(".state-READY")).isVisible();
    }

    private void askForTwo() {
        login("admin");
        open("/editor/admin/approvals");
        assertAccessible(page());
        page().locator("a[href$='/approvals/uslugi']").click();
        assertAccessible(page());
        page().locator("#add").click();
        page().locator("#save").click();
        assertThat(page().locator("[id='rows:0:nameBg']")).isFocused();
        name(0, "Пресцентър", "Press office");
        page().locator("#add").click();
        assertThat(page().locator("[id='rows:1:nameBg']")).isFocused();
        name(1, "Правен преглед", "Legal review");
        page().locator("[id='rows:1:role']").selectOption("reviewer");
        page().locator("[id='rows:1:up']").click();
        assertThat(page().locator("[id='rows:0:nameBg']")).hasValue("Правен преглед");
        assertThat(page().locator("[id='rows:0:down']")).isFocused();
        assertAccessible(page());
        page().locator("#save").click();
        assertThat(page().locator(".asked").filter(new Locator.FilterOptions().setHasText("Пресцентър")))
                .containsText("Правен преглед");
    }

    private void name(int row, String bulgarian, String english) {
        page().locator("[id='rows:" + row + ":nameBg']").fill(bulgarian);
        page().locator("[id='rows:" + row + ":nameEn']").fill(english);
    }

    private Page as(String account, Text text) {
        var page = anotherPage();
        login(page, account);
        page.navigate(site().address("/editor/documents").toString() + "?text="
                + text.title().replace(" ", "+"));
        page.locator("main table a[href*='/editor/editions/']").first().click();
        page.navigate(page.url().replaceFirst("(/review)?$", "/review"));
        return page;
    }
}
