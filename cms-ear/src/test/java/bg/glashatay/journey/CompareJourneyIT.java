package bg.glashatay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reviewer sees what was changed since he returned a text, and a writer brings an earlier one back. */
class CompareJourneyIT extends Journey {

    private static final String TITLE = "Ремонт на моста – „Завой“, №\u00A07";
    private static final String FIRST = "Мостът край пазара се затваря за ремонт от понеделник.";
    private static final String SECOND = "Обходният път минава по улица „Липова“ и булевард „Росеница“.";
    private static final String THIRD = "Движението се пуска отново на 5\u00A0март.";

    private EditPage edit;

    @BeforeEach
    void writeDraft() {
        login("author");
        edit = EditPage.begun(page(), site(), "transport", TITLE);
        edit.type("lead", "Мостът се затваря.")
                .typeBody(List.of(FIRST, SECOND, THIRD))
                .save();
    }

    @Test
    void reviewerSeesWhatWasChangedSinceHeReturnedTheText() {
        edit.submit();
        var reviewer = anotherPage();
        login(reviewer, "reviewer");
        reviewer.navigate(edit.address() + "/review");
        reviewer.locator("#reason").fill("Сложете датата отпред.");
        reviewer.locator("#requestChanges").click();
        assertThat(reviewer.locator(".returned .reason")).isVisible();

        // the last paragraph goes to the front, and a link comes
        EditPage.open(page(), edit.address());
        body("<p>" + THIRD + "</p><p>" + FIRST.replace("понеделник", "вторник") + "</p><p>"
                + SECOND.replace("Обходният път", "<a href=\"/transport\">Обходният път</a>") + "</p>");
        edit.submit();
        reviewer.navigate(edit.address() + "/review");
        reviewer.locator("a[href*='/compare'][href*='from=']").click();

        assertThat(reviewer.locator(".differences-summary")).hasText("2 промени в текста, 1 преместен абзац");
        assertThat(reviewer.locator(".line-MOVED_HERE")).containsText(THIRD);
        assertThat(reviewer.locator(".line-MOVED_AWAY .change-label")).containsText("Преместено оттук в началото");
        assertThat(reviewer.locator(".line-CHANGED del").first()).containsText("понеделник");
        assertThat(reviewer.locator(".line-CHANGED ins").first()).containsText("добавено: вторник");
        assertThat(reviewer.locator(".diff-note")).containsText("нова връзка: добавено: /transport");
        assertAccessible(reviewer);
        followTheChanges(reviewer);

        reviewer.locator("input[name=show][value=all]").check();
        reviewer.locator(".compare-choice button").click();
        assertThat(reviewer).hasURL(Pattern.compile(".*show=all.*"));
        assertThat(reviewer.locator(".difference dt")).containsText(new String[] {"Заглавие", "Въведение", "Текст"});
        assertAccessible(reviewer);
        assertFitsAPhone(reviewer.url(), "reviewer");
    }

    @Test
    void writerBringsAnEarlierTextBack() {
        body("<p>Съвсем друго.</p>");
        edit.save();
        page().locator("a[href$='/history']").first().click();
        assertAccessible(page());
        var history = page().url();
        page().locator(".timeline a[aria-expanded=false]").click();
        assertThat(page().locator(".saves a[href*='from=previous']").first()).containsText("Какво промени");
        assertAccessible(page());
        assertFitsAPhone(history, "author");

        page().locator(".saves a[href^='/editor/revisions/']").nth(1).click();
        assertThat(page().locator(".reading")).containsText(SECOND);
        assertThat(page().locator("#prospect")).containsText("Текстът ще стане най-новият в редакция 1");
        assertAccessible(page());
        assertFitsAPhone(page().url(), "author");
        page().locator("#restore").click();

        page().waitForURL(Pattern.compile(".*/editor/editions/\\d+$"));
        assertThat(page().locator(".notices .notice")).containsText("Текстът е върнат");
        assertThat(edit.ready().body()).containsText(SECOND);
        open(history.replaceFirst("^https?://[^/]+", ""));
        assertThat(page().locator(".timeline .deed-SAVE").first()).containsText("пъти");
    }

    private static void followTheChanges(Page page) {
        page.locator("a[href='#change-1']").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#change-1")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator("#change-1 a").first()).isFocused();
        page.locator("#change-1 .change-ways a[href='#change-2']").press("Enter");
        assertThat(page.locator("#change-2")).isFocused();
    }

    private void assertFitsAPhone(String address, String account) {
        var phone = pageOnPhone();
        login(phone, account);
        phone.navigate(address);
        assertAccessible(phone);
        assertThat(phone.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    /** Past the editor, as a paste from elsewhere would be. */
    private void body(String html) {
        page().evaluate(
                        "html => { const field = document.getElementById('body'); field.value = html;"
                                + " field.dispatchEvent(new Event('input', { bubbles: true })); }",
                        html);
    }
}
