package bg.glashatay.it;

import static bg.glashatay.it.Desk.content;
import static bg.glashatay.it.Desk.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.PublicationTime;
import bg.glashatay.domain.publishing.TransitionNotOpenException;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.publishing.ApprovalPolicy;
import bg.glashatay.ejb.publishing.ApprovalPolicy.NamedApproval;
import bg.glashatay.ejb.publishing.EditionFilter;
import bg.glashatay.ejb.publishing.EditionOrder;
import bg.glashatay.ejb.publishing.EditionQueries;
import bg.glashatay.ejb.publishing.EditionRow;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.publishing.Worklist;
import bg.glashatay.ejb.publishing.WorklistRow;
import bg.glashatay.ejb.publishing.Worklists;
import bg.glashatay.ejb.shared.Page;
import bg.glashatay.ejb.shared.SiteClock;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@InContainer
class WorklistIT {

    @Inject
    Desk desk;

    @Inject
    People people;

    @Inject
    Rows rows;

    @Inject
    EditionService editions;

    @Inject
    PublishingService publishing;

    @Inject
    SiteClock clock;

    @Inject
    EditionQueries queries;

    @Inject
    Worklists worklists;

    @Inject
    ApprovalPolicy policy;

    @Test
    void everyCountEqualsItsList() {
        desk.draft(content(title("За броене")));
        desk.submitted(content(title("За броене")));
        for (var username : List.of("author", "author2", "reviewer", "section-editor", "publisher", "duty", "admin")) {
            for (var worklist : Worklist.values()) {
                var page = desk.as(username, () -> worklists.page(worklist, 0, 5));
                var whole = desk.as(username, () -> worklists.page(worklist, 0, 100_000));
                assertThat(whole.rows()).as("%s of %s", worklist, username).hasSize((int) page.total());
                assertThat(ids(page)).isEqualTo(ids(whole).stream().limit(5).toList());
            }
        }
    }

    @Test
    void textWaitsForThoseWhoMayReviewItAndNotForItsWriter() {
        var saved = desk.submitted(content(title("За преглед")));

        assertThat(isIn("reviewer", Worklist.TO_REVIEW, saved.editionId())).isTrue();
        assertThat(isIn("author", Worklist.TO_REVIEW, saved.editionId())).isFalse();
        assertThat(isIn("section-editor", Worklist.TO_REVIEW, saved.editionId()))
                .isFalse();
    }

    @Test
    void writerSeesWhatIsWithOthersUntilItIsPublished() {
        var saved = desk.ready(content(title("При други")));

        assertThat(isIn("author", Worklist.MINE_WITH_OTHERS, saved.editionId())).isTrue();
        assertThat(isIn("reviewer", Worklist.MINE_WITH_OTHERS, saved.editionId()))
                .isFalse();
        desk.as("publisher", () -> publishing.publish(saved.editionId()));
        assertThat(isIn("author", Worklist.MINE_WITH_OTHERS, saved.editionId())).isFalse();
    }

    @Test
    void returnedTextComesBackToItsSubmitter() {
        var saved = desk.submitted(content(title("Върната")));
        desk.as("reviewer", () -> publishing.requestChanges(saved.editionId(), "Липсва час."));

        var returned = desk.as("author", () -> worklists.page(Worklist.RETURNED_TO_ME, 0, 100));
        assertThat(returned.rows()).extracting(WorklistRow::id).contains(saved.editionId());
        assertThat(desk.as("author", () -> queries.details(saved.editionId())).returnReason())
                .contains("Липсва час.");
    }

    @Test
    void overviewCountsWhatTheListsHold() {
        desk.ready(content(title("За публикуване")));
        for (var username : List.of("author", "reviewer", "publisher", "section-editor", "duty", "admin")) {
            var overview = desk.as(username, () -> worklists.overview(EnumSet.allOf(Worklist.class), 3));
            assertThat(overview).containsOnlyKeys(Worklist.values());
            overview.forEach((list, page) -> {
                var whole = desk.as(username, () -> worklists.page(list, 0, 100_000));
                assertThat(page.total()).as("%s of %s", list, username).isEqualTo(whole.total());
                assertThat(ids(page)).isEqualTo(ids(whole).stream().limit(3).toList());
            });
        }
    }

    @Test
    void claimIsShownToTheOthersWhileItHolds() throws SQLException {
        var saved = desk.submitted(content(title("Взета")));
        desk.as("reviewer2", () -> publishing.claim(saved.editionId()));

        var row = row("reviewer", Worklist.TO_REVIEW, saved.editionId());
        assertThat(row.claimant()).isEqualTo("Никола Пеев");
        assertThat(row.claimedUntil()).isAfter(row.changedAt());
        assertThat(row.by()).isEqualTo("Мария Стоева");
        assertThat(row.since()).isBefore(row.changedAt());

        rows.update("update edition set claimed_until = now() - interval '1 second' where id = ?", saved.editionId());
        assertThat(row("reviewer", Worklist.TO_REVIEW, saved.editionId()).claimant())
                .isNull();
    }

    @Test
    void whatWaitsLongestIsReviewedFirst() {
        var first = desk.submitted(content(title("По-рано")));
        var second = desk.submitted(content(title("По-късно")));
        desk.as("reviewer2", () -> publishing.claim(first.editionId()));

        assertThat(ids(desk.as("reviewer", () -> worklists.page(Worklist.TO_REVIEW, 0, 1_000))))
                .containsSubsequence(first.editionId(), second.editionId());
    }

    @Test
    void approvedTextWaitsForThePublisherAndThenForItsTime() {
        var saved = desk.ready(content(title("Готова")));
        assertThat(isIn("publisher", Worklist.READY_TO_PUBLISH, saved.editionId()))
                .isTrue();
        assertThat(isIn("author", Worklist.READY_TO_PUBLISH, saved.editionId())).isFalse();

        var time = inAnHour();
        desk.as("publisher", () -> publishing.schedule(saved.editionId(), time));

        assertThat(isIn("publisher", Worklist.READY_TO_PUBLISH, saved.editionId()))
                .isFalse();
        assertThat(row("publisher", Worklist.SCHEDULED, saved.editionId()).scheduledFor())
                .isEqualTo(time.instant());
    }

    @Test
    void failureComesWithItsCause() {
        var saved = desk.ready(content(title("Провал")));
        var time = inAnHour();
        desk.as("publisher", () -> publishing.schedule(saved.editionId(), time));
        desk.as("scheduler", () -> publishing.fail(saved.editionId(), "Текстът не е одобреният."));

        assertThat(row("publisher", Worklist.FAILED, saved.editionId()).note()).isEqualTo("Текстът не е одобреният.");
        assertThat(isIn("author", Worklist.FAILED, saved.editionId())).isFalse();
    }

    @Test
    void debtIsShownOnlyToThoseWhoMayClearIt() {
        var saved = desk.as(
                "duty",
                () -> editions.create(
                        DocumentType.NEWS, Language.BG, Desk.in("obshtina", title("Дълг"), "", "<p>т</p>")));
        desk.as("duty", () -> publishing.publishWithoutReview(saved.editionId(), "Авария."));

        assertThat(row("reviewer", Worklist.UNREVIEWED_DEBTS, saved.editionId()).note())
                .isEqualTo("Авария.");
        assertThat(isIn("section-editor", Worklist.UNREVIEWED_DEBTS, saved.editionId()))
                .isTrue();
        for (var username : List.of("duty", "author", "publisher", "admin")) {
            assertThat(isIn(username, Worklist.UNREVIEWED_DEBTS, saved.editionId()))
                    .as(username)
                    .isFalse();
        }

        desk.as("reviewer", () -> publishing.clearUnreviewed(saved.editionId(), saved.contentHash()));
        assertThat(isIn("reviewer", Worklist.UNREVIEWED_DEBTS, saved.editionId()))
                .isFalse();
    }

    @Test
    void debtIsNotShownToWhoeverBroughtTheTextBack() {
        var saved = desk.as(
                "duty",
                () -> editions.create(
                        DocumentType.NEWS, Language.BG, Desk.in("obshtina", title("Върнат дълг"), "", "<p>т</p>")));
        desk.as("duty", () -> publishing.publishWithoutReview(saved.editionId(), "Авария."));
        desk.as("publisher", () -> publishing.withdraw(saved.editionId(), "Грешка."));
        var restorer = people.somebody("publisher");
        people.assign(restorer, "reviewer", null);
        long restored = desk.as(restorer, () -> publishing.restore(saved.editionId()));

        assertThat(isIn("reviewer", Worklist.UNREVIEWED_DEBTS, restored)).isTrue();
        assertThat(isIn(restorer, Worklist.UNREVIEWED_DEBTS, restored)).isFalse();
        desk.as("reviewer", () -> publishing.clearUnreviewed(restored, saved.contentHash()));
        people.close(restorer);
    }

    @Test
    void discardedTextIsKeptForNinetyDays() throws SQLException {
        var saved = desk.draft(content(title("Изхвърлена")));
        desk.as("author", () -> publishing.discard(saved.editionId()));
        assertThat(isIn("author", Worklist.DISCARDED, saved.editionId())).isTrue();
        assertThat(isIn("reviewer", Worklist.DISCARDED, saved.editionId())).isFalse();

        rows.update("update edition set changed_at = now() - interval '2161 hours' where id = ?", saved.editionId());
        assertThat(isIn("author", Worklist.DISCARDED, saved.editionId())).isFalse();
        assertThatThrownBy(() -> desk.as("author", () -> publishing.recover(saved.editionId())))
                .isInstanceOf(TransitionNotOpenException.class);
    }

    @Test
    void reviewerWhoApprovedIsNotAskedAgainAndNobodyForAnApprovalOfOthers() {
        var lawyers = new NamedApproval("Правен преглед", "Legal", Optional.of("section-editor"));
        desk.as(
                "admin",
                () -> policy.ask("sport", List.of(new NamedApproval("Преглед", "Review", Optional.empty()), lawyers)));
        try {
            var saved = desk.submitted(Desk.in("sport", title("Две подписа"), "", "<p>т</p>"));
            assertThat(isIn("reviewer", Worklist.TO_REVIEW, saved.editionId())).isTrue();

            desk.as("reviewer", () -> publishing.approve(saved.editionId(), saved.contentHash()));

            assertThat(isIn("reviewer", Worklist.TO_REVIEW, saved.editionId())).isFalse();
            assertThat(isIn("reviewer2", Worklist.TO_REVIEW, saved.editionId()))
                    .as("what is missing is not his to give")
                    .isFalse();
        } finally {
            desk.as("admin", () -> policy.ask("sport", List.of()));
        }
    }

    @Test
    void approvalOfARoleWaitsForThoseWhoHoldIt() {
        var lawyers = new NamedApproval("Правен преглед", "Legal", Optional.of("section-editor"));
        desk.as("admin", () -> policy.ask("transport", List.of(lawyers)));
        try {
            var saved = desk.submitted(Desk.in("transport", title("Един подпис"), "", "<p>т</p>"));
            assertThat(isIn("section-editor", Worklist.TO_REVIEW, saved.editionId()))
                    .isTrue();
            assertThat(isIn("reviewer", Worklist.TO_REVIEW, saved.editionId())).isFalse();
        } finally {
            desk.as("admin", () -> policy.ask("transport", List.of()));
        }
    }

    @Test
    void pageIsDueTwoWeeksBeforeItsDay() {
        var today = LocalDate.now(SiteClock.ZONE).minusDays(1);
        var noon = today.atTime(12, 0).atZone(SiteClock.ZONE).toInstant();
        clock.at(noon, () -> assertDueTwoWeeksBefore(today));
    }

    private void assertDueTwoWeeksBefore(LocalDate today) {
        var soon = desk.published(content(title("Скоро")));
        var later = desk.published(content(title("По-нататък")));
        desk.as("author", () -> publishing.reviewBy(soon.editionId(), Optional.of(today.plusDays(14))));
        desk.as("author", () -> publishing.reviewBy(later.editionId(), Optional.of(today.plusDays(15))));

        assertThat(row("author", Worklist.DUE_FOR_REVIEW, soon.editionId()).reviewBy())
                .isEqualTo(today.plusDays(14));
        assertThat(isIn("author", Worklist.DUE_FOR_REVIEW, later.editionId())).isFalse();
        assertThat(isIn("reviewer", Worklist.DUE_FOR_REVIEW, soon.editionId())).isFalse();
    }

    static PublicationTime inAnHour() {
        return new PublicationTime(
                Instant.now().plusSeconds(3_600).truncatedTo(ChronoUnit.SECONDS), ZoneId.of("Europe/Sofia"));
    }

    private WorklistRow row(String username, Worklist list, long editionId) {
        return desk.as(username, () -> worklists.page(list, 0, 100_000)).rows().stream()
                .filter(row -> row.id() == editionId)
                .findFirst()
                .orElseThrow();
    }

    private boolean isIn(String username, Worklist list, long editionId) {
        return desk.as(username, () -> worklists.page(list, 0, 100_000)).rows().stream()
                .anyMatch(row -> row.id() == editionId);
    }

    @Test
    void titlesAreFoundInAnyCase() {
        var title = title("ЮБИЛЕЙ на „Щъркел“");
        var saved = desk.draft(content(title));

        var found = desk.as(
                "author",
                () -> queries.list(
                        new EditionFilter(
                                "kultura", EditionState.DRAFT, null, null, "author", null, "юбилей НА „щъркел“"),
                        EditionOrder.TITLE,
                        true,
                        0,
                        100));
        assertThat(found.rows()).extracting(EditionRow::id).contains(saved.editionId());
    }

    @Test
    void titlesAreSortedAsInABulgarianDictionary() {
        var word = UUID.randomUUID().toString();
        for (var title : List.of("Ябълка " + word, "абрикос " + word, "Бадем " + word)) {
            desk.draft(content(title));
        }

        var filter = new EditionFilter(null, null, null, null, null, null, word);
        var sorted = desk.as("author", () -> queries.list(filter, EditionOrder.TITLE, true, 0, 10));

        assertThat(sorted.rows())
                .extracting(EditionRow::title)
                .containsExactly("абрикос " + word, "Бадем " + word, "Ябълка " + word);
    }

    @Test
    void yearBeginsWithTheMunicipalitysMidnight() {
        var word = UUID.randomUUID().toString();
        var midnight = LocalDate.of(2025, 1, 1).atStartOfDay(SiteClock.ZONE).toInstant();
        clock.at(midnight.minusSeconds(1), () -> desk.draft(content("Миналата " + word)));
        clock.at(midnight, () -> desk.draft(content("Новата " + word)));

        assertThat(titlesOf(Year.of(2024), word)).containsExactly("Миналата " + word);
        assertThat(titlesOf(Year.of(2025), word)).containsExactly("Новата " + word);
        assertThat(desk.as("author", queries::years))
                .contains(Year.of(2024), Year.of(2025))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    private List<String> titlesOf(Year year, String word) {
        var filter = new EditionFilter(null, null, null, null, null, year, word);
        return desk.as("author", () -> queries.list(filter, EditionOrder.CHANGED, false, 0, 10)).rows().stream()
                .map(EditionRow::title)
                .toList();
    }

    @Test
    void percentSignIsNotAWildcard() {
        var found = desk.as(
                "author",
                () -> queries.list(
                        new EditionFilter(null, null, null, null, null, null, "%_%"),
                        EditionOrder.CHANGED,
                        false,
                        0,
                        10));
        assertThat(found.total()).isZero();
    }

    @Test
    void addressAsABrowserShowsItFindsItsDocument() {
        var copied = "https://yavorgrad.example/uslugi/mestni-danatsi-i-taksi?utm_source=letter#top";
        var filter = new EditionFilter(null, null, null, null, null, null, copied);

        var found = desk.as("author", () -> queries.list(filter, EditionOrder.CHANGED, false, 0, 10));

        assertThat(found.rows()).extracting(EditionRow::title).containsOnly("Местни данъци и такси");
    }

    private static List<Long> ids(Page<WorklistRow> page) {
        return page.rows().stream().map(WorklistRow::id).toList();
    }
}
