package bg.glashatay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A reviewer comments on a passage, the author writes around it and answers, the remark stays on its words and is
 * resolved; whoever publishes is asked about what is still open.
 */
class CommentsJourneyIT extends Journey {

    private static final String PASSAGE = "на 22\u00A0април";
    private static final List<String> BODY = List.of(
            "Уважаеми съграждани, ремонтът на площада започва " + PASSAGE + " и ще продължи три месеца.",
            "Движението се отклонява по улица „Лиляна“ – вижте картата.");

    @Test
    void remarkStaysOnItsPassageIsAnsweredResolvedAndAskedAboutBeforePublication() {
        var edition = write();
        var reviewer = anotherPage();
        login(reviewer, "reviewer");

        commentOnPassage(reviewer, edition);
        commentOnParagraphByKeyboard(reviewer);
        assertAccessible(reviewer);

        answerAndWriteAround(edition);
        stillOnItsWords(reviewer, edition);
        approve(reviewer, edition);

        publishIsAskedFirst(edition);
        assertFitsOnPhone(edition);
    }

    private String write() {
        login("author");
        var edit = EditPage.begin(
                page(), site().address("/editor/documents/new").toString(), "kultura", "Ремонт на площада");
        edit.type("lead", "Площадът ще бъде обновен.").typeBody(BODY);
        edit.save().submit();
        return edit.address();
    }

    private static void commentOnPassage(Page reviewer, String edition) {
        reviewer.navigate(edition + "/review");
        select(reviewer, PASSAGE);
        reviewer.locator(".comment-here").click();
        assertThat(reviewer.locator("#comment-quote")).hasText(PASSAGE);

        reviewer.locator("[data-act=write]").click();
        assertThat(reviewer.locator("#comment-text-error")).not().isEmpty();
        reviewer.locator("#comment-text").pressSequentially("Не е ли 24 април? Питам @мария");
        reviewer.keyboard().press("ArrowDown");
        reviewer.keyboard().press("Enter");
        reviewer.locator("[data-act=write]").click();

        assertThat(threads(reviewer)).hasCount(1);
        assertThat(reviewer.locator(".mention")).hasText("@Мария Стоева");
        assertThat(reviewer.locator("mark.passage")).hasText(PASSAGE);
    }

    private static void commentOnParagraphByKeyboard(Page reviewer) {
        reviewer.locator(".comment-block[tabindex='0']").focus();
        // title, lead, first and second paragraph
        for (int i = 0; i < 3; i++) {
            reviewer.keyboard().press("ArrowDown");
        }
        reviewer.keyboard().press("Enter");
        assertThat(reviewer.locator("#comment-quote")).hasText(BODY.get(1));
        reviewer.keyboard().type("Коя карта?");
        reviewer.locator("[data-act=write]").click();
        assertThat(threads(reviewer)).hasCount(2);
        assertThat(threads(reviewer).nth(1)).isFocused();
    }

    private void answerAndWriteAround(String edition) {
        var edit = EditPage.open(page(), edition);
        page().locator("[data-unlock]").click();
        assertThat(page().locator(".gl-rt-passage").first()).hasText(PASSAGE);
        edit.body().click();
        page().keyboard().press("Control+Home");
        page().keyboard().insertText("Важно! ");
        edit.save();

        var thread = threads(page()).first();
        thread.locator("[data-act=answer]").click();
        page().keyboard().type("Да, от 22-ри е.");
        thread.locator("[data-act=reply]").click();
        assertThat(threads(page()).first().locator(".said > li")).hasCount(2);
        threads(page()).first().locator("[data-act=resolve]").click();
        assertThat(page().locator("[data-open-count]")).hasText("1");
        assertAccessible(page());
        EditPage.open(page(), edition).submit();
    }

    private static void stillOnItsWords(Page reviewer, String edition) {
        reviewer.navigate(edition + "/review");
        assertThat(threads(reviewer).first()).isHidden();
        reviewer.locator("[data-show-resolved]").check();
        assertThat(threads(reviewer).first()).isVisible();
        assertThat(reviewer.locator("mark.passage").first()).hasText(PASSAGE);

        reviewer.locator("mark.passage + .passage-number").first().click();
        assertThat(threads(reviewer).first()).isFocused();
        threads(reviewer).first().locator("a[data-leads]").click();
        assertThat(reviewer.locator(".passage-number").first()).isFocused();
    }

    private static void approve(Page reviewer, String edition) {
        reviewer.locator("#approve").click();
        assertThat(reviewer.locator(".state-READY")).isVisible();
    }

    private void publishIsAskedFirst(String edition) {
        var publisher = anotherPage();
        login(publisher, "publisher");
        publisher.navigate(edition + "/review");
        publisher.locator("#publish").click();
        assertThat(publisher.locator(".asking")).isFocused();
        assertThat(publisher.locator(".asking h3")).containsText("1");
        assertAccessible(publisher);

        publisher.locator("#publishAnyway").click();
        assertThat(publisher.locator(".state-PUBLISHED")).isVisible();
        assertThat(publisher.locator(".comment-new")).hasCount(0);
    }

    private void assertFitsOnPhone(String edition) {
        var phone = pageOnPhone();
        login(phone, "reviewer");
        phone.navigate(edition + "/review");
        assertThat(threads(phone).nth(1)).isVisible();
        org.assertj.core.api.Assertions.assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
        assertAccessible(phone);
    }

    private static Locator threads(Page page) {
        return page.locator(".thread");
    }

    /** As with a mouse, drawn over the words. */
    private static void select(Page page, String words) {
        page.evaluate(
                """
                words => {
                  const walker = document.createTreeWalker(document.querySelector(".reading-body"), NodeFilter.SHOW_TEXT);
                  while (walker.nextNode()) {
                    const at = walker.currentNode.data.indexOf(words);
                    if (at >= 0) {
                      getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + words.length);
                      return;
                    }
                  }
                }
                """,
                words);
    }
}
