package bg.glashatay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/**
 * An editor hands out a link; somebody without an account and without JavaScript reads and answers; the editor sees the
 * answer and revokes the link; nothing is there any more.
 */
class PreviewJourneyIT extends Journey {

    private static final String LEAD = "Дописано, докато се прави връзката – с „кавички“.";
    private static final String ERROR = "Не е 24, а 25 февруари – вж. заповед № 5.\nИмето е „Драганова“.";

    @Test
    void guestReadsAndAnswersUntilTheLinkIsRevoked() {
        var article = Article.forum();
        login("author");
        var edit =
                EditPage.begin(page(), site().address("/editor/documents/new").toString(), "obshtina", article.title());
        edit.type("lead", article.lead()).typeBody(article.paragraphs()).save();
        var edition = edit.address();
        edit.type("lead", LEAD);

        var link = makeLink(page());
        assertThat(edit.value("lead")).as("what was typed beside the panel").isEqualTo(LEAD);
        edit.save();

        var guest = pageWithoutJavaScript();
        guest.navigate(link);
        assertThat(guest.locator("h1").textContent()).isEqualTo(article.title());
        assertThat(guest.locator(".story-lead").textContent()).isEqualTo(LEAD);
        assertThat(guest.locator(".marker")).containsText("чернова");
        assertThat(guest.context().cookies()).isEmpty();
        assertEditorsSeeTheSamePage(edition, link);
        answer(guest);

        assertPublicPagesAccessible(link);
        assertSeen(edition);
        assertRevoked(edition, link, guest);
    }

    private static String makeLink(Page page) {
        page.locator("#preview-create").click();
        assertThat(page.locator("#preview-label-error")).containsText("Напишете за кого е връзката.");
        assertAccessible(page);

        page.locator("#preview-label").fill("инж. Петров, отдел „Пътища“");
        page.locator("#preview-create").click();
        assertThat(page.locator("#preview-address")).isFocused();
        assertThat(page.locator("#preview-label")).hasValue("");
        assertAccessible(page);
        return page.locator("#preview-address").inputValue();
    }

    private void assertEditorsSeeTheSamePage(String edition, String link) {
        var path = link.replaceFirst("^https?://[^/]+", "");
        var preview = edition.replace("/editions/", "/preview/");
        var editors = page().context().request().get(preview).text();

        assertThat(editors).contains("class=\"marker\"");
        assertThat(GuestPreviewIT.bare(editors, "/editor"))
                .isEqualTo(GuestPreviewIT.bare(site().get(path).body(), path));
    }

    private static void answer(Page guest) {
        guest.locator(".marker a").click();
        guest.getByLabel("Вашето име").fill("инж. Петров");
        guest.getByLabel("Има грешки").check();
        guest.getByText("Изпратете отговора").click();
        assertThat(guest.locator("h1")).hasText("Отговорът още не е изпратен");
        assertThat(guest.locator("#fact-words-wrong")).hasText("Напишете какво е грешно и как е вярно.");
        assertThat(guest.getByLabel("Вашето име")).hasValue("инж. Петров");

        guest.getByLabel("Какво трябва да се поправи").fill(ERROR);
        guest.getByText("Изпратете отговора").click();
        assertThat(guest.locator("h1")).hasText("Благодарим ви");
        guest.getByText("Обратно към текста").click();
        assertThat(guest.locator(".fact-check")).isVisible();
    }

    private void assertPublicPagesAccessible(String link) {
        var path = link.replaceFirst("^https?://[^/]+", "");
        var reader = anotherPage();
        reader.navigate(link);
        assertAccessible(reader);
        assertValidHtml(path);
        reader.navigate(link + "/answered");
        assertAccessible(reader);
        assertValidHtml(path + "/answered");
        var phone = pageOnPhone();
        phone.navigate(link);
        assertAccessible(phone);
        assertThat(phone.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    private void assertSeen(String edition) {
        var reviewer = anotherPage();
        login(reviewer, "reviewer");
        reviewer.navigate(edition + "/review");
        assertThat(reviewer.getByText("При проверката на фактите някой съобщава за грешки."))
                .isVisible();
        var answer = reviewer.locator(".previews-answer");
        assertThat(answer).containsText("инж. Петров");
        assertThat(answer).containsText("Има грешки");
        assertThat(answer.locator(".previews-words").textContent()).isEqualTo(ERROR);
        assertThat(reviewer.locator(".previews-link")).containsText("отваряна");
        assertThat(reviewer.locator(".previews-link details")).hasCount(0);
        assertAccessible(reviewer);

        var edited = EditPage.open(page(), edition);
        edited.type("lead", "Поправено въведение.").save();
        page().reload();
        assertThat(page().locator(".previews-answer")).containsText("След отговора текстът е променен.");
    }

    private void assertRevoked(String edition, String link, Page guest) {
        page().navigate(edition + "/review");
        // another one made meanwhile is now where this one is shown
        var elsewhere = anotherPage();
        login(elsewhere, "author");
        elsewhere.navigate(edition + "/review");
        elsewhere.locator("#preview-label").fill("г-жа Колева");
        elsewhere.locator("#preview-create").click();
        assertThat(elsewhere.locator(".previews-link")).hasCount(2);
        page().locator(".previews-link summary").click();
        page().getByText("Да, отмени я").click();
        assertThat(page().locator(".previews-link").filter(of("Петров"))).containsText("отменена на");
        assertThat(page().locator(".previews-link").filter(of("Колева"))).not().containsText("отменена на");
        assertAccessible(page());

        assertThat(guest.navigate(link).status()).isEqualTo(404);
        assertThat(guest.locator("h1")).hasText("Връзката не води до текст");
        assertValidHtml(link.replaceFirst("^https?://[^/]+", ""));
    }

    private static Locator.FilterOptions of(String label) {
        return new Locator.FilterOptions().setHasText(label);
    }
}
