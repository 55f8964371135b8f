package bg.glashatay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The way of a municipal news page: an author writes it, a reviewer sends it back and then approves it, a publisher
 * publishes it, and a citizen reads it, every character as it was typed.
 */
@Tag("smoke")
class NewsJourneyIT extends Journey {

    private static final String SECTION = "obshtina";
    private static final String REASON = "Във въведението липсва датата. Добавете „днес, 24\u00A0февруари“.";
    private static final String BETTER_LEAD =
            "Днес, 24\u00A0февруари, Яворград дели опит в мрежата “Живи градове” – общината е в нея от 2019\u00A0г.";

    @Test
    void newsIsWrittenReturnedApprovedPublishedAndReadAsTyped() {
        var article = Article.forum();
        var edition = write(article);

        var reviewer = anotherPage();
        login(reviewer, "reviewer");
        sendBack(reviewer, edition);

        mend(edition);
        approve(reviewer, edition);
        var path = publish(edition);

        assertReadAsTyped(article.withLead(BETTER_LEAD), path);
        assertMendedInANewEdition(edition);
    }

    private String write(Article article) {
        login("author");
        var edit = EditPage.begin(page(), address("/editor/documents/new"), SECTION, article.title());
        assertAccessible(page());
        edit.type("lead", article.lead()).typeBody(article.paragraphs()).type("tags", "Балкани, форуми");
        edit.save().submit();
        return edit.address();
    }

    private void sendBack(Page reviewer, String edition) {
        reviewer.navigate(edition + "/review");
        assertThat(reviewer.locator(".reading")).containsText("Бъдещето на малкия град");
        assertAccessible(reviewer);

        reviewer.locator("#requestChanges").click();
        assertThat(reviewer.locator("#reason-error")).not().isEmpty();
        reviewer.locator("#reason").fill(REASON);
        reviewer.locator("#requestChanges").click();
        assertThat(reviewer.locator(".returned .reason")).hasText(REASON);
    }

    private void mend(String edition) {
        open("/editor");
        assertThat(page().locator("main")).containsText(Article.forum().title());

        var edit = EditPage.open(page(), edition);
        assertThat(page().locator(".returned .reason")).hasText(REASON);
        edit.type("lead", BETTER_LEAD).submit();
    }

    /** By the address that a colleague would send. */
    private void approve(Page reviewer, String edition) {
        reviewer.navigate(edition);
        reviewer.locator(".decision a.button:text('Към прегледа')").click();
        reviewer.locator("#approve").click();
        assertThat(reviewer.locator(".state-READY")).isVisible();
        var next = reviewer.locator(".next-waiting a").first();
        assertThat(next).hasAttribute("href", Pattern.compile("/editor/editions/\\d+/review"));
        assertAccessible(reviewer);
        next.click();
        assertThat(reviewer.locator(".state-IN_REVIEW")).isVisible();
    }

    private String publish(String edition) {
        var publisher = anotherPage();
        login(publisher, "publisher");
        publisher.navigate(edition);
        publisher.locator(".decision a.button:text('Към публикуването')").click();
        publisher.locator("#publish").click();
        assertThat(publisher.locator(".state-PUBLISHED")).isVisible();
        assertAccessible(publisher);
        return publisher.locator(".writing-text .notice a").getAttribute("href");
    }

    private void assertReadAsTyped(Article article, String path) {
        assertThat(path).startsWith("/" + SECTION + "/zam-kmetat-mila-draganova-predstavya-yavorgrad");
        var citizen = pageWithoutJavaScript();
        citizen.navigate(address(path));

        assertThat(citizen.locator("h1").textContent()).isEqualTo(article.title());
        assertThat(citizen.locator(".story-lead").textContent()).isEqualTo(article.lead());
        assertThat(citizen.locator(".prose p").allTextContents()).isEqualTo(article.paragraphs());
        assertThat(citizen.locator("section.more h2").textContent().strip()).isEqualTo("Още от Община");
        assertThat(citizen.locator("section.more li a").all()).hasSize(5).noneMatch(link -> link.getAttribute("href")
                .equals(path));
        assertValidHtml(path);
    }

    /** Whoever finds a mistake afterwards, on a phone, where what can be done stands below the whole text. */
    private void assertMendedInANewEdition(String edition) {
        page().setViewportSize(390, 844);
        page().navigate(edition);
        page().locator(".notice .to-actions").click();
        assertThat(page().locator("#decision-title")).isInViewport();
        page().locator("[id$='next']").click();
        assertThat(page().locator("[role=textbox][aria-multiline=true]")).isVisible();
        assertThat(page()).not().hasURL(edition);
    }

    private String address(String path) {
        return site().address(path).toString();
    }
}
