package bg.glashatay.it;

import static bg.glashatay.it.Desk.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.domain.feedback.Feedback;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.feedback.FeedbackFilter;
import bg.glashatay.ejb.feedback.FeedbackInput;
import bg.glashatay.ejb.feedback.FeedbackOutcome;
import bg.glashatay.ejb.feedback.FeedbackQueries;
import bg.glashatay.ejb.feedback.FeedbackRetention;
import bg.glashatay.ejb.feedback.FeedbackRow;
import bg.glashatay.ejb.feedback.FeedbackService;
import bg.glashatay.ejb.feedback.FeedbackTally;
import bg.glashatay.ejb.feedback.ReaderFeedback;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.publishing.Saved;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What readers say of a page: how it is kept, whom it reaches, and when it is forgotten. */
@InContainer
class FeedbackIT {

    private static final Optional<Boolean> UNSAID = Optional.empty();

    @Inject
    Desk desk;

    @Inject
    People people;

    @Inject
    Rows rows;

    @Inject
    ReaderFeedback readers;

    @Inject
    FeedbackQueries queries;

    @Inject
    FeedbackService service;

    @Inject
    FeedbackRetention retention;

    @Inject
    PublishingService publishing;

    @Test
    void judgementIsOnlyCounted() {
        var page = page();
        say(page, Optional.of(true), "");
        say(page, Optional.of(true), " \n ");
        say(page, Optional.of(false), "");

        assertThat(tally(page)).isEqualTo(new FeedbackTally(2, 1));
        assertThat(list(page, false)).isEmpty();
    }

    @Test
    void wordsReachTheEditorsWithoutWhatLooksPersonal() {
        var page = page();
        assertThat(say(page, Optional.of(false), "Липсва „цена“ – № 5.\nПишете на ivan@example.bg, 0888 123 456"))
                .isEqualTo(FeedbackOutcome.TAKEN);

        assertThat(list(page, true)).singleElement().satisfies(row -> {
            assertThat(row.words()).isEqualTo("Липсва „цена“ – № 5.\nПишете на [***], [***]");
            assertThat(row.judgement()).isEqualTo("no");
            assertThat(row.tally()).isEqualTo(new FeedbackTally(0, 1));
            assertThat(row.mayHandle()).isTrue();
        });
        assertThat(rows.column(
                        "select words from feedback where document_id = ? and words like '%example%'",
                        page.documentId()))
                .isEmpty();
    }

    @Test
    void nothingIsTakenWithoutAWordOrAJudgementOrWithTooManyWords() {
        var page = page();

        assertThat(say(page, UNSAID, "  ")).isEqualTo(FeedbackOutcome.EMPTY);
        assertThat(say(page, UNSAID, "а".repeat(Feedback.MAX_WORDS + 1))).isEqualTo(FeedbackOutcome.TOO_LONG);
        assertThat(say(page, UNSAID, "а".repeat(Feedback.MAX_WORDS))).isEqualTo(FeedbackOutcome.TAKEN);
    }

    /** Nobody has to wait for patterns that go through it, whatever page it is said of. */
    @Test
    void farTooManyWordsAreNotRead() {
        var endless = "а".repeat(256_000) + " ivan@example.bg".repeat(16_000);

        assertThat(readers.take(new FeedbackInput(1, Language.BG, UNSAID, endless), "203.0.113.98"))
                .isEqualTo(FeedbackOutcome.TOO_LONG);
    }

    @Test
    void onlyWhatIsPublicIsSpokenOf() {
        var draft = desk.ready(Desk.content(title("Чернова")));
        assertThat(say(draft, Optional.of(true), "")).isEqualTo(FeedbackOutcome.NO_PAGE);

        var page = page();
        desk.as("publisher", () -> publishing.withdraw(page.editionId(), "Грешка."));
        assertThat(say(page, Optional.of(true), "")).isEqualTo(FeedbackOutcome.NO_PAGE);
    }

    @Test
    void addressThatHasSaidEnoughIsNotHeardAndNotKept() {
        var page = page();
        var address = "203.0.113.99";
        var input = new FeedbackInput(page.documentId(), Language.BG, Optional.of(true), "");
        while (readers.take(input, address) == FeedbackOutcome.TAKEN) {
            // until it is enough
        }

        assertThat(readers.take(input, address)).isEqualTo(FeedbackOutcome.TOO_MANY);
        assertThat(say(page, Optional.of(true), "")).isEqualTo(FeedbackOutcome.TAKEN);
        assertThat(rows.column(
                        "select row_to_json(f)::text from feedback f where f.document_id = ?"
                                + " union all select row_to_json(t)::text from feedback_tally t",
                        page.documentId()))
                .noneMatch(row -> row.contains(address));
    }

    @Test
    void ownerAndKeepersOfTheSectionAreToldOnceUntilTheyRead() throws SQLException {
        var keeper = people.somebody("section-editor");
        var elsewhere = people.somebody("author");
        var page = page();
        say(page, UNSAID, "Първи");
        say(page, UNSAID, "Втори");

        assertThat(told(page)).contains("author", "publisher", keeper).doesNotContain(elsewhere, "reader");
        assertThat(told(page)).doesNotHaveDuplicates();
        rows.update("update notification set read_at = now() where kind = 'FEEDBACK'");
        say(page, UNSAID, "Трети");
        assertThat(told(page).stream().filter(keeper::equals)).hasSize(2);
        people.close(keeper);
        people.close(elsewhere);
    }

    @Test
    void whoKeepsTheSectionSaysThatItIsDealtWithAndOthersMayOnlyRead() {
        var page = page();
        say(page, UNSAID, "Кога отваря?");
        var waiting = list(page, true).get(0);

        assertThatThrownBy(() -> desk.as("author", () -> service.handle(waiting.id())))
                .isInstanceOf(NotPermittedException.class);
        // holds the role in other sections
        assertThatThrownBy(() -> desk.as("section-editor", () -> service.handle(waiting.id())))
                .isInstanceOf(NotPermittedException.class);
        assertThat(desk.as("author", () -> queries.list(of(page, true), 0, 10)).rows())
                .singleElement()
                .matches(row -> !row.mayHandle());
        desk.as("publisher", () -> service.handle(waiting.id()));
        desk.as("publisher", () -> service.handle(waiting.id()));

        assertThat(list(page, true)).isEmpty();
        assertThat(list(page, false)).singleElement().matches(FeedbackRow::handled);
        assertThat(rows.column(
                        "select actor || ' ' || permitted from audit_entry where command = 'HANDLE_FEEDBACK' and detail = ?",
                        "#" + waiting.id()))
                .containsExactly("publisher true");
    }

    @Test
    void editorsOfOtherSectionsSeeNothing() {
        var page = page();
        say(page, Optional.of(true), "Чудесно");

        assertThat(desk.as("section-editor", () -> queries.list(of(page, false), 0, 10))
                        .total())
                .isZero();
        assertThat(desk.as("section-editor", () -> queries.tally(page.documentId())))
                .isEqualTo(new FeedbackTally(0, 0));
    }

    @Test
    void wordsAreForgottenAfterAYearAndCountsStay() throws SQLException {
        var page = page();
        say(page, Optional.of(true), "Старо");
        rows.update(
                "update feedback set given_at = now() - interval '13 months' where document_id = ?", page.documentId());
        say(page, Optional.of(true), "Ново");

        retention.forgetOld();

        assertThat(list(page, false)).extracting(FeedbackRow::words).containsExactly("Ново");
        assertThat(rows.column("select note from notification where kind = 'FEEDBACK' and note = 'Старо'"))
                .isEmpty();
        assertThat(tally(page)).isEqualTo(new FeedbackTally(2, 0));
    }

    private Saved page() {
        return desk.published(Desk.content(title("С отзиви")));
    }

    /** Somebody at another address each time. */
    private FeedbackOutcome say(Saved page, Optional<Boolean> useful, String words) {
        return readers.take(
                new FeedbackInput(page.documentId(), Language.BG, useful, words),
                UUID.randomUUID().toString());
    }

    private List<FeedbackRow> list(Saved page, boolean waiting) {
        return desk.as("publisher", () -> queries.list(of(page, waiting), 0, 10))
                .rows();
    }

    private FeedbackTally tally(Saved page) {
        return desk.as("publisher", () -> queries.tally(page.documentId()));
    }

    private static FeedbackFilter of(Saved page, boolean waiting) {
        return new FeedbackFilter(Optional.empty(), Optional.of(page.documentId()), waiting);
    }

    private List<String> told(Saved page) {
        return rows.column(
                "select a.username from notification n join account a on a.id = n.recipient_id"
                        + " where n.kind = 'FEEDBACK' and n.edition_id = ?",
                page.editionId());
    }
}
