package bg.glashatay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.journey.Texts.Text;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The steps that ask before they are taken: what people are asked, told and refused, and what citizens see of it. */
class StepsJourneyIT extends Journey {

    private static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");
    private static final String DISCARDED = "&state=discarded";
    private static final String EXPLANATION = "Разписанието е сгрешено: „линия 4“ тръгва в 6:30\u00A0ч.";

    @Test
    void timeThatDoesNotExistIsRefusedAndOneThatComesTwiceIsAskedAbout() {
        var text = texts("kultura").ready();
        var page = as("publisher", text, "/review");
        open(page, "scheduling");
        assertThat(page.locator("#scheduleTime")).isFocused();
        assertAccessible(page);

        page.locator("#schedule").click();
        assertThat(page.locator("#scheduleTime-error")).not().isEmpty();
        var gap = next(ZoneOffsetTransition::isGap);
        page.locator("#scheduleTime")
                .fill(gap.getDateTimeBefore().plusMinutes(30).toString());
        page.locator("#schedule").click();
        assertThat(page.locator("#scheduleTime-error"))
                .containsText(gap.getDateTimeAfter().getHour() + ":00");

        var twice = next(ZoneOffsetTransition::isOverlap).getDateTimeAfter().plusMinutes(30);
        page.locator("#scheduleTime").fill(twice.toString());
        page.locator("#schedule").click();
        var second = page.locator("input[name=scheduleTime-offset]").nth(1);
        second.check();
        assertThat(page.locator("#scheduleTime")).hasValue(twice.toString());
        assertAccessible(page);
        page.locator("#schedule").click();

        assertThat(page.locator(".state-SCHEDULED")).isVisible();
        assertAccessible(page);
        assertThat(planned(text)).isEqualTo(twice.toInstant(ZoneOffset.ofHours(2)));
        page.locator("#unschedule").click();
        assertThat(page.locator(".state-READY")).isVisible();
    }

    @Test
    void withdrawnPageSaysWhyUntilItIsRestored() {
        var text = texts("kultura").published();
        var page = as("publisher", text, "");
        open(page, "withdrawing");
        page.locator("[id$='withdraw']").click();
        var explanation = page.locator("[id$='withdrawExplanation']");
        assertThat(explanation).isFocused();
        assertThat(explanation).hasAttribute("aria-invalid", "true");
        assertAccessible(page);
        explanation.fill(EXPLANATION);
        page.keyboard().press("Escape");
        assertThat(opener(page, "withdrawing")).isFocused();
        opener(page, "withdrawing").click();
        assertThat(explanation).hasValue(EXPLANATION);
        page.locator("[id$='withdraw']").click();

        assertThat(page.locator(".state-WITHDRAWN")).isVisible();
        assertAccessible(page);
        assertThat(publicPage(text)).contains("Разписанието е сгрешено");
        page.locator("[id$='restore']").click();
        assertThat(page.locator(".state-PUBLISHED")).isVisible();
        assertThat(publicPage(text)).contains(text.title()).doesNotContain("Разписанието е сгрешено");
    }

    @Test
    void unpublishedPageLeadsToTheDocumentInItsPlace() {
        var texts = texts("kultura");
        var text = texts.published();
        var replacement = texts.published();
        var page = as("publisher", text, "/review");
        open(page, "unpublishing");
        page.locator("#unpublishReason").fill("Заменена е с нова.");
        page.locator("#replacementTitle").fill("няма такова заглавие");
        page.keyboard().press("Enter");
        assertThat(page.locator("#replacements")).containsText("няма такова заглавие");
        page.locator("#replacementTitle").fill(replacement.title());
        page.keyboard().press("Enter");
        assertAccessible(page);
        page.getByLabel(replacement.title()).check();
        page.locator("#unpublish").click();

        assertThat(page.locator(".state-UNPUBLISHED")).isVisible();
        assertAccessible(page);
        var answer = site().get(path(text));
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(path(replacement));
    }

    @Test
    void emergencyIsReviewedAfterwardsBySomebodyElse() {
        var text = new Texts(site(), "duty", "sigurnost").draft();
        var duty = as("duty", text, "/review");
        open(duty, "emergency");
        duty.locator("#publishWithoutReview").click();
        assertThat(duty.locator("#emergencyReason-error")).not().isEmpty();
        assertAccessible(duty);
        duty.locator("#emergencyReason").fill("Мостът е опасен, а на смяна няма друг.");
        duty.locator("#publishWithoutReview").click();
        assertThat(duty.locator(".state-unreviewed")).isVisible();
        assertThat(duty.locator("#clear")).hasCount(0);
        assertThat(duty.locator(".obstacle").first()).isVisible();
        assertAccessible(duty);

        var reviewer = as("reviewer", text, "/review");
        reviewer.locator("#clear").click();
        assertThat(reviewer.locator(".notices .notice")).isVisible();
        assertThat(reviewer.locator(".state-unreviewed")).hasCount(0);
    }

    @Test
    void pageIsGivenATimeToExpireAndADayToBeChecked() {
        var text = texts("transport").published();
        var page = as("section-editor", text, "/review");
        open(page, "expiring");
        page.locator("#expiryTime")
                .fill(LocalDateTime.now(SOFIA)
                        .plusYears(1)
                        .withHour(18)
                        .withMinute(0)
                        .toString()
                        .substring(0, 16));
        page.locator("input[name=expiryOutcome]").nth(1).check();
        page.locator("#chooseExpiry").click();
        assertThat(page.locator("#expiryExplanation-error")).not().isEmpty();
        assertAccessible(page);
        page.locator("#expiryExplanation").fill("Ремонтът приключи.");
        page.locator("#chooseExpiry").click();
        assertThat(page.locator(".facts")).containsText("Ремонтът приключи.");

        opener(page, "reminding").click();
        page.locator("#reviewDay")
                .fill(LocalDateTime.now(SOFIA).minusDays(1).toLocalDate().toString());
        page.locator("#chooseReview").click();
        assertThat(page.locator(".fact-due")).isVisible();
        assertAccessible(page);
        opener(page, "expiring").click();
        page.locator("#dropExpiry").click();
        assertThat(page.locator(".notices .notice")).isVisible();
        assertThat(page.locator(".facts")).not().containsText("Ремонтът приключи.");
    }

    @Test
    void discardedTextComesBackUnlessAnotherIsOnItsWay() {
        var texts = texts("kultura");
        var text = texts.discarded();
        login("author");
        page().navigate(find(page(), text, DISCARDED));
        page().locator("[id$='recover']").click();
        assertThat(page().locator(".state-DRAFT")).isVisible();

        var published = texts.published();
        var other = texts.next(published);
        texts.discard(other);
        texts.next(published);
        var phone = pageOnPhone();
        login(phone, "author");
        phone.navigate(find(phone, other, DISCARDED));
        phone.locator("[id$='recover']").click();
        assertThat(phone.locator("[data-refusal]")).isVisible();
        assertAccessible(phone);
        phone.locator(".step-refused a").click();
        assertThat(phone.locator(".state-DRAFT")).isVisible();
    }

    private Texts texts(String section) {
        return new Texts(site(), "author", section);
    }

    private Page as(String account, Text text, String suffix) {
        var page = anotherPage();
        login(page, account);
        page.navigate(find(page, text, "") + suffix);
        return page;
    }

    private String find(Page page, Text text, String filter) {
        page.navigate(site().address("/editor/documents").toString() + "?text="
                + text.title().replace(" ", "+") + filter);
        return site().address(page.locator("main table a[href*='/editor/editions/']")
                        .first()
                        .getAttribute("href"))
                .toString();
    }

    private static void open(Page page, String dialog) {
        opener(page, dialog).click();
        assertThat(page.locator("#" + dialog)).isVisible();
    }

    /** The button that opens the dialog, brought to light where it is folded away. */
    private static Locator opener(Page page, String dialog) {
        var button = page.locator("[data-opens=" + dialog + "]");
        var folded = page.locator(".rare-steps:not([open]) summary");
        if (!button.isVisible() && folded.count() > 0) {
            folded.click();
        }
        return button;
    }

    private static ZoneOffsetTransition next(Predicate<ZoneOffsetTransition> kind) {
        return Stream.iterate(SOFIA.getRules().nextTransition(Instant.now()), last -> SOFIA.getRules()
                        .nextTransition(last.getInstant()))
                .filter(kind)
                .findFirst()
                .orElseThrow();
    }

    private Instant planned(Text text) {
        return Instant.parse(
                ApiClient.of(site(), "publisher").get(text.address()).text("scheduled"));
    }

    private String path(Text text) {
        return ApiClient.of(site(), "publisher").get(text.address()).text("path");
    }

    private String publicPage(Text text) {
        var answer = site().get(path(text));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
