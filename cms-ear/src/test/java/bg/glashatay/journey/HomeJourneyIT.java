package bg.glashatay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.it.Await;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** An editor arranges the front page, and citizens see it. */
class HomeJourneyIT extends Journey {

    private static final String SERVICES = "[data-list=SERVICES]";

    /** Of the mouse, at most. */
    private static final int STEPS = 40;

    @Test
    void editorPutsAStoryOnTopMovesAServiceAndTakesTheStoryAwayAgain() {
        login("publisher");
        open("/editor/home");
        assertAccessible(page());
        page().locator("a[href$='place=lead']").click();
        page().locator("#text").fill("пътека");
        page().locator("form[role=search] button").click();
        assertAccessible(page());
        page().locator("#put").click();
        assertThat(page().locator("[data-refusal]")).isFocused();
        page().locator("[name=chosen]").first().check();
        page().locator("#put").click();
        assertThat(page().locator(".notices .notice")).isVisible();
        assertThat(lead("/")).contains("пътека");

        moveTheSecondServiceUp();

        var lead = page().locator("section[aria-labelledby=place-lead] .home-rows");
        lead.locator("[id$=':remove']").first().click();
        assertThat(lead).not().containsText("Нова пътека");
        assertThat(lead("/")).doesNotContain("пътека");
    }

    private void moveTheSecondServiceUp() {
        var second = page().locator(SERVICES + " > li strong").nth(1).textContent();
        page().locator(SERVICES + " > li").nth(1).locator("[id$=':up']").click();
        assertThat(page().locator(SERVICES + " > li strong").first()).hasText(second);
        assertThat(page().locator(SERVICES + " > li").first().locator("[id$=':down']"))
                .isFocused();
        // the rows move at once; the server knows their order when it has answered
        page().waitForResponse(answer -> answer.request().method().equals("POST"), this::dragTheFirstBelowTheSecond);
        assertThat(page().locator(SERVICES + " > li strong").nth(1)).hasText(second);
        page().reload();
        assertThat(page().locator(SERVICES + " > li strong").nth(1)).hasText(second);

        takeTheFirstBelowTheSecond();
        page().mouse().move(5, 5);
        page().mouse().up();
        assertThat(page().locator(SERVICES + " > li strong").nth(1)).hasText(second);
        assertThat(page().locator("#wanted")).hasValue("");
    }

    private void dragTheFirstBelowTheSecond() {
        takeTheFirstBelowTheSecond();
        // a hand never holds quite still: the browser takes a drop only where it was told so at the last move
        var there = page().locator(SERVICES + " > li .home-row-text").nth(1).boundingBox();
        page().mouse().move(there.x + 30, there.y + there.height / 2);
        page().mouse().up();
    }

    private void takeTheFirstBelowTheSecond() {
        var names = page().locator(SERVICES + " > li strong");
        var dragged = names.first().textContent();
        page().locator(SERVICES + " > li .home-row-text").first().hover();
        page().mouse().down();
        var step = new AtomicInteger();
        // a busy browser begins late, and rows move while it scrolls: where the other is, is asked at each step
        Await.until("the first row has moved", Duration.ofMinutes(1), () -> {
            var second =
                    page().locator(SERVICES + " > li .home-row-text").nth(1).boundingBox();
            page().mouse().move(second.x + 5 * (step.incrementAndGet() % STEPS), second.y + second.height - 4);
            return !names.first().textContent().equals(dragged);
        });
    }

    @Test
    void editorSeesHowThePageWillLook() {
        login("publisher");
        open("/editor/home?lang=bg");
        page().locator("#at").fill("2099-01-01T09:00");
        page().locator("form[action='/editor/home/preview'] button").click();

        assertThat(page().locator(".marker")).containsText("1 януари 2099");
        assertThat(page().locator(".front-title")).isVisible();
        assertAccessible(page());
    }

    @Test
    void pageIsArrangedOnAPhone() {
        var phone = pageOnPhone();
        login(phone, "publisher");
        phone.navigate(site().address("/editor/home").toString());
        assertAccessible(phone);
        assertThat(phone.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    private String lead(String path) {
        Page citizen = pageWithoutJavaScript();
        citizen.navigate(site().address(path).toString());
        return citizen.locator(".front-title").textContent();
    }
}
