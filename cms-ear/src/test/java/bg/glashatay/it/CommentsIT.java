package bg.glashatay.it;

import static bg.glashatay.it.Desk.content;
import static bg.glashatay.it.Desk.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.domain.comments.CommentsClosedException;
import bg.glashatay.domain.publishing.OpenCommentsException;
import bg.glashatay.domain.publishing.PublicationTime;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.comments.Chosen;
import bg.glashatay.ejb.comments.CommentQueries;
import bg.glashatay.ejb.comments.CommentService;
import bg.glashatay.ejb.comments.CommentThread;
import bg.glashatay.ejb.comments.Discussion;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.publishing.Saved;
import bg.glashatay.ejb.security.AccountName;
import bg.glashatay.ejb.shared.SiteClock;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@InContainer
class CommentsIT {

    private static final String BODY = "<h2>Ремонт</h2><p>Ремонтът започва на 22 април.</p><p>Движението спира.</p>";

    @Inject
    Desk desk;

    @Inject
    Rows rows;

    @Inject
    CommentService comments;

    @Inject
    CommentQueries queries;

    @Inject
    EditionService editions;

    @Inject
    PublishingService publishing;

    @Inject
    SiteClock clock;

    @Test
    void remarkStaysOnItsPassageWhileTheAuthorWritesAroundIt() {
        var saved = submitted();
        var remark = say("reviewer", saved, Chosen.passage("body", "22 април"), "Не е ли 24 април?");
        var thread = thread(saved, remark);
        assertThat(thread.passage()).map(CommentThread.CurrentPassage::text).contains("22 април");

        var changed =
                edit(saved, "<p>Уважаеми граждани!</p>" + BODY.replace("на 22 април", "чак на 22 април сутринта"));
        thread = thread(saved, remark);
        assertThat(thread.passage()).map(CommentThread.CurrentPassage::text).contains("22 април");
        assertThat(thread.rewritten()).isFalse();
        assertThat(thread.passage().orElseThrow().start())
                .isEqualTo("Уважаеми граждани!\nРемонт\nРемонтът започва чак на ".length());

        changed = edit(changed, "<p>Движението спира.</p>");
        assertThat(thread(saved, remark).orphaned()).isTrue();
        assertThat(thread(saved, remark).quote()).isEqualTo("22 април");

        edit(changed, BODY);
        assertThat(thread(saved, remark).orphaned()).isFalse();
    }

    @Test
    void remarkOnWhatSomebodyReadBeforeAnotherSaveIsAnchoredThere() {
        var saved = submitted();
        edit(saved, BODY.replace("Ремонт<", "Голям ремонт<"));

        var remark = say(
                "reviewer",
                saved,
                new Chosen("body", Optional.of(saved.revisionId()), "Ремонт", Optional.of(0), "", ""),
                "Кое?");

        assertThat(thread(saved, remark).quote()).isEqualTo("Ремонт");
        assertThat(thread(saved, remark).passage()).isPresent();
    }

    @Test
    void wordsThatAreNotThereAndFieldsThatDoNotExistAreRefused() {
        var saved = submitted();
        var other = submitted();

        assertThatThrownBy(() -> say("reviewer", saved, Chosen.passage("body", "няма такова"), "?"))
                .isInstanceOf(ContentRejectedException.class);
        assertThatThrownBy(() -> say("reviewer", saved, Chosen.passage("tags", "проба"), "?"))
                .isInstanceOf(ContentRejectedException.class);
        assertThatThrownBy(() -> say("reviewer", saved, Chosen.field("password"), "?"))
                .isInstanceOf(ContentRejectedException.class);
        assertThatThrownBy(() -> say(
                        "reviewer",
                        saved,
                        new Chosen("body", Optional.of(other.revisionId()), "Ремонт", Optional.empty(), "", ""),
                        "?"))
                .isInstanceOf(ContentRejectedException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "author, true, true",
        "author2, true, false",
        "reviewer, true, true",
        "reviewer2, true, true",
        "publisher, true, false",
        "duty, true, false",
        "admin, false, false",
    })
    void whoMayWriteAndWhoMayResolve(String account, boolean write, boolean resolve) {
        var saved = submitted();
        var remark = say("reviewer", saved, Chosen.whole(), "Бележка.");

        assertThat(discussion(account, saved).mayWrite()).isEqualTo(write);
        assertThat(thread(account, saved, remark).maySettle()).isEqualTo(resolve);
        assertAllowed(
                write,
                () -> desk.as(account, () -> {
                    comments.reply(saved.editionId(), remark, "Отговор.");
                }));
        assertAllowed(resolve, () -> desk.as(account, () -> comments.resolve(saved.editionId(), remark)));
    }

    @Test
    void rightInOneSectionIsNoneInAnother() {
        var saved = submitted();

        assertThatThrownBy(() -> discussion("section-editor", saved)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> say("section-editor", saved, Chosen.whole(), "?"))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> desk.as("section-editor", () -> comments.resolve(saved.editionId(), Long.MAX_VALUE)))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void commentOfAnotherEditionIsNotFound() {
        var saved = submitted();
        var remark = say("reviewer", submitted(), Chosen.whole(), "Другаде.");

        assertThatThrownBy(() -> desk.as("reviewer", () -> comments.resolve(saved.editionId(), remark)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.as("reviewer", () -> comments.reply(saved.editionId(), remark, "?")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void repliesResolvingAndReopeningAreWrittenDown() {
        var saved = submitted();
        var remark = say("reviewer", saved, Chosen.field("lead"), "Липсва датата.");
        desk.as("author", () -> comments.reply(saved.editionId(), remark, "Добавих я.\n\nВижте сега.  "));
        desk.as("author", () -> comments.resolve(saved.editionId(), remark));
        desk.as("reviewer2", () -> comments.resolve(saved.editionId(), remark));
        desk.as("reviewer", () -> comments.reopen(saved.editionId(), remark));

        assertThat(thread(saved, remark).said())
                .extracting(CommentThread.Said::text)
                .containsExactly("Липсва датата.", "Добавих я.\n\nВижте сега.");
        assertThat(rows.column(
                        "select actor || ' ' || command from audit_entry where edition_id = ? and command like '%COMMENT'"
                                + " order by id",
                        saved.editionId()))
                .containsExactly(
                        "reviewer COMMENT",
                        "author REPLY_TO_COMMENT",
                        "author RESOLVE_COMMENT",
                        "reviewer REOPEN_COMMENT");
    }

    @Test
    void onlyPeopleWhoMayReadTheSectionAreCalledByName() {
        var saved = submitted();

        var remark = say(
                "reviewer",
                saved,
                Chosen.whole(),
                "@Мария Стоева и @publisher: вижте. @Калин Минчев и @scheduler не четат тук.");

        assertThat(rows.column(
                        "select a.username from comment_mention m join account a on a.id = m.account_id"
                                + " where m.comment_id = ? order by a.username",
                        remark))
                .containsExactly("author", "publisher");
        assertThat(thread(saved, remark).said().get(0).parts())
                .filteredOn(CommentThread.Part::name)
                .extracting(CommentThread.Part::text)
                .containsExactly("@Мария Стоева", "@publisher");
        assertThat(discussion("reviewer", saved).people())
                .extracting(AccountName::username)
                .contains("author", "publisher", "admin")
                .doesNotContain("section-editor", "scheduler");
    }

    @Test
    void publishingAsksFirstAndAgainWhenAnotherRemarkArrives() {
        var saved = ready();
        say("reviewer", saved, Chosen.whole(), "Първа.");

        assertThatThrownBy(() -> desk.as("publisher", () -> publishing.publish(saved.editionId())))
                .isInstanceOfSatisfying(OpenCommentsException.class, refusal -> assertThat(refusal.count())
                        .isEqualTo(1));
        say("reviewer", saved, Chosen.whole(), "Втора.");
        assertThatThrownBy(() -> desk.as("publisher", () -> publishing.publish(saved.editionId(), 1)))
                .isInstanceOf(OpenCommentsException.class);
        assertThat(state(saved)).isEqualTo("READY");

        desk.as("publisher", () -> publishing.publish(saved.editionId(), 2));
        assertThat(state(saved)).isEqualTo("PUBLISHED");
        assertThat(rows.column(
                        "select command || ' ' || permitted || ' ' || detail from audit_entry"
                                + " where edition_id = ? and command = 'PUBLISH' order by id",
                        saved.editionId()))
                .containsExactly("PUBLISH false open-comments", "PUBLISH false open-comments", "PUBLISH true ");
    }

    @Test
    void resolvedRemarksAndRepliesStandInNobodysWay() {
        var saved = ready();
        var remark = say("reviewer", saved, Chosen.whole(), "Готово ли е?");
        desk.as("author", () -> comments.reply(saved.editionId(), remark, "Да."));
        desk.as("reviewer", () -> comments.resolve(saved.editionId(), remark));

        // even whoever had seen it open is not asked about what is resolved by now
        desk.as("publisher", () -> publishing.publish(saved.editionId(), 1));

        assertThat(state(saved)).isEqualTo("PUBLISHED");
    }

    @Test
    void schedulingAsksFirstAndTheTimerDoesNot() {
        var saved = ready();
        say("reviewer", saved, Chosen.whole(), "Още нещо.");
        var due = Instant.now().plus(2, ChronoUnit.DAYS);
        var soon = new PublicationTime(due, SiteClock.ZONE);

        assertThatThrownBy(() -> desk.as("publisher", () -> publishing.schedule(saved.editionId(), soon)))
                .isInstanceOf(OpenCommentsException.class);
        desk.as("publisher", () -> publishing.schedule(saved.editionId(), soon, 1));
        clock.at(due, () -> desk.as("scheduler", () -> publishing.publishScheduled(saved.editionId())));

        assertThat(state(saved)).isEqualTo("PUBLISHED");
    }

    @Test
    void emergencyPublishingAsksToo() {
        var saved = submitted();
        say("reviewer", saved, Chosen.whole(), "Още нещо.");

        assertThatThrownBy(
                        () -> desk.as("duty", () -> publishing.publishWithoutReview(saved.editionId(), "Наводнение.")))
                .isInstanceOf(OpenCommentsException.class);
        desk.as("duty", () -> publishing.publishWithoutReview(saved.editionId(), "Наводнение.", 1));

        assertThat(state(saved)).isEqualTo("PUBLISHED");
    }

    @Test
    void afterPublicationCommentsAreReadAndNothingIsAdded() {
        var saved = ready();
        var remark = say("reviewer", saved, Chosen.whole(), "За историята.");
        desk.as("publisher", () -> publishing.publish(saved.editionId(), 1));

        assertThat(discussion("reviewer", saved).mayWrite()).isFalse();
        assertThat(thread(saved, remark).maySettle()).isFalse();
        assertThatThrownBy(() -> say("reviewer", saved, Chosen.whole(), "Късно."))
                .isInstanceOf(CommentsClosedException.class);
        assertThatThrownBy(() -> desk.as("reviewer", () -> comments.resolve(saved.editionId(), remark)))
                .isInstanceOf(CommentsClosedException.class);
    }

    @Test
    void commentsComeBackWithTheEditionThatWasDiscarded() {
        var saved = desk.draft(content(title("Изхвърлена"), "", BODY));
        var remark = say("author", saved, Chosen.passage("body", "22 април"), "Да проверя.");
        desk.as("author", () -> publishing.discard(saved.editionId()));
        assertThatThrownBy(() -> say("author", saved, Chosen.whole(), "Късно."))
                .isInstanceOf(CommentsClosedException.class);

        desk.as("author", () -> publishing.recover(saved.editionId()));

        assertThat(thread("author", saved, remark).passage()).isPresent();
        say("author", saved, Chosen.whole(), "Пак тук.");
        assertThat(discussion("author", saved).openCount()).isEqualTo(2);
    }

    @Test
    void whatWasSaidCannotBeChangedEvenPastTheApplication() {
        var remark = say("reviewer", submitted(), Chosen.whole(), "Казано.");

        assertThatThrownBy(() -> rows.update("update edition_comment set words = 'друго' where id = ?", remark))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> rows.update("delete from edition_comment where id = ?", remark))
                .isInstanceOf(SQLException.class);
    }

    private Saved submitted() {
        return desk.submitted(content(title("Обсъждана"), "", BODY));
    }

    private Saved ready() {
        return desk.ready(content(title("Обсъждана"), "", BODY));
    }

    private Saved edit(Saved saved, String body) {
        return desk.as(
                "author",
                () -> editions.save(
                        saved.editionId(), saved.revisionId(), content("Обсъждана " + saved.editionId(), "", body)));
    }

    private long say(String account, Saved saved, Chosen chosen, String text) {
        return desk.as(account, () -> comments.write(saved.editionId(), chosen, text));
    }

    private Discussion discussion(String account, Saved saved) {
        return desk.as(account, () -> queries.about(saved.editionId()));
    }

    private CommentThread thread(Saved saved, long remark) {
        return thread("reviewer", saved, remark);
    }

    private CommentThread thread(String account, Saved saved, long remark) {
        return discussion(account, saved).threads().stream()
                .filter(thread -> thread.id() == remark)
                .findFirst()
                .orElseThrow();
    }

    private String state(Saved saved) {
        return rows.column("select state from edition where id = ?", saved.editionId())
                .get(0);
    }

    private static void assertAllowed(boolean allowed, Runnable command) {
        if (allowed) {
            command.run();
        } else {
            assertThatThrownBy(command::run).isInstanceOf(NotPermittedException.class);
        }
    }
}
