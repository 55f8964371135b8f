package bg.glashatay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.it.MadeFile;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever happens to the network, the session, the tab or the colleague: no word is lost. */
class LostTextJourneyIT extends Journey {

    private EditPage first;
    private String edition;

    @BeforeEach
    void beginDraft() {
        login("author");
        first = EditPage.begun(page(), site(), "transport", "Ремонт на „Липова“ – №\u00A03");
        edition = first.address();
    }

    @Test
    void pauseIsEnoughToSaveAndTheCaretStays() {
        first.typeBody(List.of("Пиша и спирам.")).says("done");

        page().keyboard().insertText(" И продължавам.");
        first.says("done");

        assertThat(first.body()).isFocused();
        assertThat(saved("body")).isEqualTo("<p>Пиша и спирам. И продължавам.</p>");
    }

    @Test
    void undoReachesBehindASave() {
        first.typeBody(List.of("Първо.")).says("done");
        page().keyboard().press("Enter");
        page().keyboard().insertText("Второ.");
        first.says("done");

        page().keyboard().press("Control+z");

        assertThat(first.body()).not().containsText("Второ.");
        first.says("done");
        assertThat(saved("body")).doesNotContain("Второ.");
    }

    @Test
    void networkThatGoesAndComesLosesNothing() {
        page().context().setOffline(true);
        first.type("lead", "Написано без връзка.").says("failed");
        first.type("tags", "без връзка");

        page().context().setOffline(false);

        first.says("done");
        var again = reopened();
        assertThat(again.value("lead")).isEqualTo("Написано без връзка.");
        assertThat(again.value("tags")).isEqualTo("без връзка");
        assertThat(again.offer()).isHidden();
    }

    @Test
    void answerThatWasLostIsNoConflictWithOneself() {
        page().route("**/editor/editions/*", route -> {
            if (route.request().method().equals("POST")) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        first.type("lead", "Стигнало, но без отговор.").says("failed");
        page().unroute("**/editor/editions/*");
        first.type("lead", "Стигнало, но без отговор. И още.").says("done");

        assertThat(first.conflict()).hasCount(0);
        assertThat(saved("lead")).isEqualTo("Стигнало, но без отговор. И още.");
    }

    @Test
    void pageThatDiedWithoutAConnectionOffersItsTextWithTheDifferences() {
        first.type("lead", "Записано начало.").save();
        cutOff();
        first.type("lead", "Незаписано начало.").says("failed");
        crash(page());
        var other = page().context().newPage();

        var again = EditPage.open(other, edition);

        assertThat(again.offer()).isVisible();
        assertThat(again.offer().locator("ins")).containsText("Незаписано");
        assertThat(again.offer().locator("del")).containsText("Записано");
        assertThat(again.value("lead")).isEqualTo("Записано начало.");
        assertAccessible(other);
        other.locator("[data-restore]").click();
        again.says("done");
        assertThat(EditPage.open(other, edition).value("lead")).isEqualTo("Незаписано начало.");
        assertThat(again.offer()).isHidden();
    }

    @Test
    void textThatCanNoLongerBeSavedIsShownAllTheSame() {
        first.type("lead", "Записано.").save();
        cutOff();
        first.type("lead", "Закъсняло.").says("failed");
        crash(page());
        var second = secondWriter();
        second.page().locator("[data-opens=discarding]").click();
        second.page().locator("#discard").click();
        assertThat(second.page().locator(".state-DISCARDED")).isVisible();

        var again = page().context().newPage();
        again.navigate(edition);

        assertThat(again.locator("[data-offer]")).isVisible();
        assertThat(again.locator("[data-offer] ins")).containsText("Закъсняло");
        assertAccessible(again);
    }

    @Test
    void sessionThatEndedAsksForThePasswordInPlaceAndTheSaveGoesThrough() {
        endSession(page());
        first.type("lead", "Написано след края на сесията.");
        var dialog = page().locator("#session");

        assertThat(dialog).isVisible();
        assertThat(page().locator("#session-password")).isFocused();
        assertAccessible(page());
        page().locator("#session-password").fill("грешна парола");
        page().keyboard().press("Enter");
        assertThat(page().locator("#session-error")).not().isEmpty();
        page().locator("#session-password").fill(site().password());
        page().keyboard().press("Enter");

        first.says("done");
        assertThat(dialog).isHidden();
        assertThat(page().locator("#lead")).isFocused();
        page().locator("#lead").fill("Написано след края на сесията. И после.");
        first.says("done");
        assertThat(saved("lead")).isEqualTo("Написано след края на сесията. И после.");
    }

    @Test
    void loginThatIsPutOffKeepsTheTextAndCanBeTakenUpAgain() {
        endSession(page());
        first.type("lead", "По-късно.");
        assertThat(page().locator("#session")).isVisible();

        page().keyboard().press("Escape");

        first.says("ended");
        assertThat(first.value("lead")).isEqualTo("По-късно.");
        page().locator("[data-log-in]").click();
        page().locator("#session-password").fill(site().password());
        page().locator("#session button[type=submit]").click();
        first.says("done");
    }

    @Test
    void stepAfterALoginInPlaceGoesOn() {
        first.type("lead", "Въведение.").typeBody(List.of("Текст.")).says("done");
        endSession(page());
        first.type("tags", "сесия");
        page().locator("#session-password").fill(site().password());
        page().keyboard().press("Enter");
        first.says("done");

        page().locator("#submit").click();

        assertThat(page().locator(".state-IN_REVIEW")).isVisible();
    }

    @Test
    void whoeverElseHasLoggedInDoesNotSaveAnothersText() {
        endSession(page());
        var elsewhere = page().context().newPage();
        login(elsewhere, "author2");

        first.type("lead", "Мой текст в чужда сесия.").says("other");

        assertThat(EditPage.open(elsewhere, edition).value("lead")).isEmpty();
        assertThat(first.value("lead")).isEqualTo("Мой текст в чужда сесия.");
    }

    @Test
    void pageWithoutTextAsksForThePasswordTooAndGoesOn() {
        first.type("lead", "Въведение.").typeBody(List.of("Текст.")).submit();
        var reviewer = anotherPage();
        login(reviewer, "reviewer");
        reviewer.navigate(edition + "/review");
        endSession(reviewer);

        reviewer.locator("#claim").click();
        reviewer.locator("#session-password").fill(site().password());
        reviewer.keyboard().press("Enter");
        assertThat(reviewer.locator("#stalled")).isVisible();
        assertAccessible(reviewer);
        reviewer.keyboard().press("Escape");
        reviewer.locator("#claim").click();

        assertThat(reviewer.locator("#release")).isVisible();
    }

    @Test
    void twoPeopleSeeEachOtherAndTheirFieldsMeet() {
        var second = secondWriter();
        assertThat(second.around()).containsText("Мария Стоева");

        first.type("lead", "Въведението е на Мария.").says("done");
        second.typeBody(List.of("Текстът е на Петър."));
        second.says("done");

        second.lookUp();
        assertThat(second.page().locator("#lead")).hasValue("Въведението е на Мария.");
        assertThat(second.body()).isFocused();
        assertThat(second.body()).hasText("Текстът е на Петър.");
        assertThat(second.page().locator("[data-joined]")).containsText("Мария Стоева");
        first.lookUp();
        assertThat(first.around()).containsText("Петър Ганев");
        assertThat(first.body()).containsText("Текстът е на Петър.");
        assertAccessible(second.page());
        assertThat(saved("lead")).isEqualTo("Въведението е на Мария.");
        assertThat(saved("body")).isEqualTo("<p>Текстът е на Петър.</p>");
    }

    @Test
    void sameFieldIsAThreeWayChoiceAndTheOthersMeetAllTheSame() {
        var second = secondWriter();
        first.type("lead", "Общо начало.").save();
        second.lookUp();
        assertThat(second.page().locator("#lead")).hasValue("Общо начало.");
        second.page().context().setOffline(true);
        second.type("lead", "Общо начало на Петър.").type("tags", "липова").says("failed");
        first.type("lead", "Общо начало на Мария.")
                .typeBody(List.of("Само Мария."))
                .says("done");

        second.page().context().setOffline(false);

        second.says("conflict");
        assertThat(second.conflict().locator("[data-contested]")).hasCount(1);
        assertThat(second.conflict()).containsText("Мария Стоева");
        assertThat(second.conflict().locator(".version").nth(0).locator("ins")).containsText("Петър");
        assertThat(second.conflict().locator(".version").nth(1).locator("ins")).containsText("Мария");
        assertThat(second.body()).hasText("Само Мария.");
        assertThat(second.value("lead")).isEqualTo("Общо начало на Петър.");
        assertAccessible(second.page());

        second.conflict().locator("input[value=theirs]").check();
        second.page().locator("[data-resolve]").click();

        second.says("done");
        var again = reopened();
        assertThat(again.value("lead")).isEqualTo("Общо начало на Мария.");
        assertThat(again.value("tags")).isEqualTo("липова");
        assertThat(again.value("body")).isEqualTo("<p>Само Мария.</p>");
    }

    @Test
    void whatTwoSayOfOnePictureMeetsAndWordsAreChosenWithTheirPicture() {
        HandedOver.drop(
                page().locator("[data-lead-image]"), new FilePayload("мост.jpg", "image/jpeg", MadeFile.jpeg()));
        assertThat(page().locator("#leadImageAlt")).isFocused();
        first.type("leadImageAlt", "Мост").save();
        var second = secondWriter();
        second.page().context().setOffline(true);
        second.type("leadImageCaption", "Надпис на Петър").says("failed");
        first.type("leadImageAlt", "Мостът вечер").says("done");

        second.page().context().setOffline(false);

        second.says("done");
        assertThat(second.conflict()).hasCount(0);
        first.lookUp();
        assertThat(second.page().locator("#leadImageAlt")).hasValue("Мостът вечер");
        assertThat(page().locator("#leadImageCaption")).hasValue("Надпис на Петър");

        second.page().context().setOffline(true);
        second.page().locator("[data-lead-image] [data-remove]").click();
        second.says("failed");
        first.type("leadImageCaption", "Надпис на Мария").says("done");
        second.page().context().setOffline(false);
        second.says("conflict");
        assertThat(second.conflict().locator("[data-contested]")).hasCount(3);
        assertAccessible(second.page());
        second.conflict()
                .locator("[data-contested=leadImage] input[value=theirs]")
                .check();
        assertThat(second.conflict().locator("input[value=theirs]:checked")).hasCount(3);
        second.page().locator("[data-resolve]").click();

        second.says("done");
        var again = reopened();
        assertThat(again.value("leadImage")).isEqualTo(first.value("leadImage"));
        assertThat(again.value("leadImageAlt")).isEqualTo("Мостът вечер");
        assertThat(again.value("leadImageCaption")).isEqualTo("Надпис на Мария");
    }

    @Test
    void twoTabsOfOnePersonMeetToo() {
        var tab = page().context().newPage();
        var second = EditPage.open(tab, edition);
        assertThat(second.around()).containsText("друг прозорец");

        first.type("lead", "От първия раздел.").says("done");
        second.type("tags", "от втория").says("done");

        second.lookUp();
        assertThat(tab.locator("#lead")).hasValue("От първия раздел.");
        assertThat(reopened().value("tags")).isEqualTo("от втория");
    }

    @Test
    void approvalIsNotVoidedByAccident() {
        first.type("lead", "Въведение.").typeBody(List.of("Текст.")).submit();
        first.ready().says("reading");

        assertThat(page().locator("#lead")).not().isEditable();
        assertThat(first.body()).hasAttribute("contenteditable", "false");
        assertThat(page().locator("#section")).isDisabled();
        assertThat(page().locator("[data-attachments] [data-bring]")).isDisabled();
        dropped("[data-attachments]");
        dropped("[data-lead-image]");
        assertThat(page().locator("[data-attachments] li")).hasCount(0);
        assertThat(page().locator("[data-uploads] > *")).hasCount(0);
        assertAccessible(page());

        page().locator("[data-unlock]").click();
        first.type("lead", "Друго въведение.").says("done");

        assertThat(page().locator(".state-DRAFT")).isVisible();
        first.type("lead", "Трето въведение.").says("done");
        assertThat(saved("lead")).isEqualTo("Трето въведение.");
        assertThat(page().locator("[data-attachments] [data-bring]")).isEnabled();
    }

    private void dropped(String place) {
        page().locator(place)
                .evaluate(
                        """
                        place => {
                          const dataTransfer = new DataTransfer();
                          dataTransfer.items.add(new File(["Номер;Стойност"], "tablica.csv", { type: "text/csv" }));
                          place.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
                        }
                        """);
    }

    @Test
    void colleagueWhoStillTypesDoesNotVoidASubmission() {
        first.type("lead", "Въведение.").typeBody(List.of("Текст.")).says("done");
        var second = secondWriter();
        first.submit();

        second.type("tags", "късно хрумване").says("locked");

        assertThat(second.value("tags")).isEqualTo("късно хрумване");
        assertThat(EditPage.open(page(), edition).page().locator(".state-IN_REVIEW"))
                .isVisible();
        second.page().locator("[data-unlock]").click();
        second.says("done");
        assertThat(reopened().value("tags")).isEqualTo("късно хрумване");
    }

    @Test
    void draftWithoutATitleWaitsInTheBrowserAndSaysWhatToMend() {
        first.type("title", "").says("invalid");

        assertThat(page().locator("#title-error")).not().isEmpty();
        assertThat(page().locator("#title")).isFocused();
        first.type("title", "Пак със заглавие").says("done");
        assertThat(saved("title")).isEqualTo("Пак със заглавие");
    }

    private EditPage secondWriter() {
        Page second = anotherPage();
        login(second, "author2");
        return EditPage.open(second, edition);
    }

    /** What somebody finds who opens the text anew, somewhere else. */
    private EditPage reopened() {
        var anew = anotherPage();
        login(anew, "author2");
        return EditPage.open(anew, edition);
    }

    /** A field as it stands in the newest text that was saved. */
    private String saved(String field) {
        return site().rows()
                .one(
                        "select r." + field + " from revision r join edition_head h on h.revision_id = r.id"
                                + " where h.edition_id = ?",
                        Long.parseLong(edition.replaceFirst(".*/", "")));
    }

    /** What this page sends to the server from now on gets lost; another page is not concerned. */
    private void cutOff() {
        page().route(edition, route -> {
            if (route.request().method().equals("POST")) {
                route.abort();
            } else {
                route.resume();
            }
        });
    }

    private static void endSession(Page page) {
        page.context().clearCookies();
    }
}
