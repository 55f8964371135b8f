package bg.glashatay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writing: what the page says about the text, and that it stays when something is wrong with it. */
class WritingJourneyIT extends Journey {

    private static final String TITLE = "Ремонт на улица „Липова“ – №\u00A03";

    private EditPage first;

    @BeforeEach
    void beginDraft() {
        login("author");
        first = EditPage.begun(page(), site(), "transport", TITLE);
    }

    @Test
    void leavingWithUnsavedTextIsAskedAndTheTextIsOfferedBack() {
        var asked = new AtomicInteger();
        page().onDialog(question -> {
            asked.incrementAndGet();
            question.accept();
        });
        page().route(first.address(), route -> {
            if (route.request().method().equals("POST")) {
                route.abort();
            } else {
                route.resume();
            }
        });
        first.typeBody(List.of("Незаписан абзац.")).says("failed");

        page().reload();

        assertThat(asked.get()).isEqualTo(1);
        assertThat(first.offer()).isVisible();
        assertThat(first.ready().body()).not().containsText("Незаписан");
        page().unroute(first.address());
        page().locator("[data-restore]").click();
        assertThat(first.body()).containsText("Незаписан абзац.");
        first.save();
        page().reload();
        assertThat(first.offer()).isHidden();
        assertThat(first.ready().body()).containsText("Незаписан абзац.");
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndInASummary() {
        page().locator(".address summary").click();
        first.type("title", " ")
                .type("lead", "я".repeat(1_001))
                .type("slug", "Не може")
                .trySaving("invalid");

        for (var field : List.of("title", "lead", "slug")) {
            assertThat(page().locator("#" + field + "-error")).not().isEmpty();
            assertThat(page().locator("#" + field)).hasAttribute("aria-invalid", "true");
        }
        assertThat(page().locator("[data-errors]")).isFocused();
        assertAccessible(page());
        page().locator("[data-errors] a[href='#lead']").click();
        assertThat(page().locator("#lead")).isFocused();
        assertThat(first.value("lead")).hasSize(1_001);
    }

    @Test
    void textThatIsMissingForReviewIsNamedAndTheDraftIsSavedAllTheSame() {
        first.type("lead", "");
        page().locator("#submit").click();

        assertThat(page().locator("#body-error")).not().isEmpty();
        assertThat(page().locator("#lead-error")).not().isEmpty();
        assertThat(page().locator(".state-DRAFT")).isVisible();
    }

    @Test
    void scriptsInTheBodyDoNotSurvive() {
        paste("<p>Преди</p><script>alert(1)</script><img src=x onerror=alert(1)><p onclick=\"alert(1)\">След</p>");
        first.save();
        page().reload();

        assertThat(first.value("body")).isEqualTo("<p>Преди</p><p>След</p>");
    }

    @Test
    void textThatIsTooLongIsCountedAndRefusedBesideItsField() {
        paste("<p>" + "я".repeat(599_993) + "</p>");
        assertThat(page().locator("#body-count")).containsText("100\u00A0000");

        first.trySaving("invalid");

        assertThat(page().locator("#body-error")).containsText("500\u00A0000");
        assertThat(first.value("body")).hasSize(600_000);
    }

    @Test
    void addressFollowsTheTitleByTheLaw() {
        first.type("title", "Щъркелите от Търговище – България");

        assertThat(page().locator("#address")).hasText("/transport/shtarkelite-ot-targovishte-bulgaria");
        first.save();
        page().reload();
        assertThat(page().locator("#address")).hasText("/transport/shtarkelite-ot-targovishte-bulgaria");
    }

    @Test
    void secondClickOnAStepDoesNoHarm() {
        first.type("lead", "Въведение.").typeBody(List.of("Текст."));
        page().locator("#submit").dblclick();

        assertThat(page().locator(".state-IN_REVIEW")).isVisible();
        assertThat(page().locator(".notices .notice")).hasCount(1);
    }

    @Test
    void editPageFitsASmallPhone() {
        var phone = pageOnPhone();
        login(phone, "author");
        EditPage.open(phone, first.address());

        assertAccessible(phone);
        assertThat(phone.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    /** As a script would, past the editor: the server must not rely on it. */
    private void paste(String html) {
        page().evaluate(
                        "html => { const field = document.getElementById('body'); field.value = html;"
                                + " field.dispatchEvent(new Event('input', { bubbles: true })); }",
                        html);
    }
}
