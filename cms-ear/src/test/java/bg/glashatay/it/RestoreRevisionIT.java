package bg.glashatay.it;

import static bg.glashatay.it.Desk.content;
import static bg.glashatay.it.Desk.in;
import static bg.glashatay.it.Desk.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.EditionOnItsWayException;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.NotEditableException;
import bg.glashatay.domain.publishing.OwnContributionException;
import bg.glashatay.domain.publishing.PublicationTime;
import bg.glashatay.domain.publishing.StaleRevisionException;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.publishing.ContentInput;
import bg.glashatay.ejb.publishing.EditionQueries;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.ejb.publishing.HistoryEvent;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.publishing.Restoration.Outcome;
import bg.glashatay.ejb.publishing.RestorationService;
import bg.glashatay.ejb.publishing.RevisionQueries;
import bg.glashatay.ejb.publishing.RevisionRow;
import bg.glashatay.ejb.publishing.Saved;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@InContainer
class RestoreRevisionIT {

    private static final String FIRST = "<p>„Първият“ текст – №\u00A01.</p>";

    @Inject
    Desk desk;

    @Inject
    Rows rows;

    @Inject
    EditionService editions;

    @Inject
    RestorationService restorations;

    @Inject
    PublishingService publishing;

    @Inject
    EditionQueries queries;

    @Inject
    RevisionQueries revisions;

    @Resource(lookup = "java:app/jdbc/cms")
    DataSource source;

    @Test
    void textOfAnEarlierEditionBeginsANewOneByteForByte() {
        var title = title("Връщане");
        var first = desk.published(content(title, "", FIRST));
        desk.republished(first.documentId(), content(title, "", "<p>Вторият текст.</p>"));
        assertThat(outcome("author", first.revisionId())).isEqualTo(Outcome.OPENS);

        var restored = desk.as("author", () -> restorations.restoreAsEdition(first.documentId(), first.revisionId()));

        assertThat(restored.number()).isEqualTo(3);
        assertThat(column("select body from revision where id = ?", restored.revisionId()))
                .containsExactly(FIRST);
        assertThat(state(restored)).isEqualTo("DRAFT");
        assertThat(column(
                        "select command || ' ' || detail from audit_entry where edition_id = ? order by id",
                        restored.editionId()))
                .containsExactlyInAnyOrder(
                        "OPEN ", "RESTORE_AS_EDITION revision " + first.revisionId() + " of edition 1");
    }

    @Test
    void nobodyWhoWroteTheRestoredTextApprovesIt() {
        var title = title("Четири очи");
        var first = desk.published(content(title, "", FIRST));
        desk.republished(first.documentId(), content(title, "", "<p>Вторият текст.</p>"));
        var editor = in("obshtina", title("Редактор"), "", FIRST);
        var own = desk.as("section-editor", () -> editions.create(DocumentType.NEWS, Language.BG, editor));
        desk.as("section-editor", () -> publishing.submit(own.editionId()));
        desk.as("reviewer", () -> publishing.approve(own.editionId(), own.contentHash()));
        desk.as("publisher", () -> publishing.publish(own.editionId()));

        var restored = desk.as("author2", () -> restorations.restoreAsEdition(first.documentId(), first.revisionId()));
        assertThat(contributors(restored)).containsExactly("author", "author2");

        var other = desk.as("author", () -> restorations.restoreAsEdition(own.documentId(), own.revisionId()));
        desk.as("author", () -> publishing.submit(other.editionId()));
        assertThatThrownBy(() ->
                        desk.as("section-editor", () -> publishing.approve(other.editionId(), other.contentHash())))
                .isInstanceOf(OwnContributionException.class);
        desk.as("reviewer", () -> publishing.approve(other.editionId(), other.contentHash()));
    }

    @Test
    void whoeverWroteATextThatIsRestoredCountsThoughItsEditionWasBegunLater() throws SQLException {
        try (var database = source.getConnection()) {
            var alwaysTrue = new Invariants(database);
            var first = desk.published(content(title("Върнато в по-старо"), "", FIRST));
            var older = desk.as("author", () -> editions.openEdition(first.documentId(), Language.BG));
            desk.as("author", () -> publishing.discard(older.editionId()));
            var later = desk.as("author", () -> editions.openEdition(first.documentId(), Language.BG));
            var saved = save("author2", later, content(title("По-късно"), "", "<p>По-късно.</p>"));
            desk.as("author", () -> publishing.discard(later.editionId()));
            desk.as("author", () -> publishing.recover(older.editionId()));

            var restored = desk.as(
                    "author",
                    () -> restorations.restoreInto(older.editionId(), older.revisionId(), saved.revisionId()));

            assertThat(contributors(restored)).containsExactly("author", "author2");
            assertThat(alwaysTrue.broken()).isEmpty();
        }
    }

    @Test
    void textGoesIntoTheEditionOnItsWayAndNothingIsLost() {
        var title = title("По пътя");
        var first = desk.published(content(title, "", FIRST));
        var next = desk.as("author2", () -> editions.openEdition(first.documentId(), Language.BG));
        var saved = save("author2", next, content(title, "", "<p>Новото.</p>"));
        assertThat(outcome("author", first.revisionId())).isEqualTo(Outcome.CONTINUES);
        assertThatThrownBy(() ->
                        desk.as("author", () -> restorations.restoreAsEdition(first.documentId(), first.revisionId())))
                .isInstanceOf(EditionOnItsWayException.class);

        var restored = desk.as(
                "author", () -> restorations.restoreInto(next.editionId(), saved.revisionId(), first.revisionId()));

        assertThat(restored.changed()).isTrue();
        assertThat(column("select body from revision where edition_id = ? order by id", next.editionId()))
                .containsExactly(FIRST, "<p>Новото.</p>", FIRST);
        assertThat(contributors(restored)).containsExactly("author", "author2");
        assertThat(outcome("author", first.revisionId())).isEqualTo(Outcome.SAME);
    }

    @Test
    void restoringIntoAnApprovedEditionVoidsTheApproval() {
        var title = title("Одобрено");
        var draft = desk.draft(content(title, "", FIRST));
        var saved = save("author", draft, content(title, "", "<p>Новото.</p>"));
        desk.as("author", () -> publishing.submit(draft.editionId()));
        desk.as("reviewer", () -> publishing.approve(draft.editionId(), saved.contentHash()));

        desk.as("author", () -> restorations.restoreInto(draft.editionId(), saved.revisionId(), draft.revisionId()));

        assertThat(state(draft)).isEqualTo("DRAFT");
    }

    @Test
    void whoHasNotSeenTheNewestTextIsTold() {
        var title = title("Изпреварен");
        var draft = desk.draft(content(title, "", FIRST));
        var seen = save("author", draft, content(title, "", "<p>Видяното.</p>"));
        save("author2", seen, content(title, "", "<p>Невиденото.</p>"));

        assertThatThrownBy(() -> desk.as(
                        "author",
                        () -> restorations.restoreInto(draft.editionId(), seen.revisionId(), draft.revisionId())))
                .isInstanceOf(StaleRevisionException.class);
    }

    @Test
    void restoringWhatStandsThereChangesNothing() {
        var draft = desk.ready(content(title("Същото")));

        var again = desk.as(
                "author", () -> restorations.restoreInto(draft.editionId(), draft.revisionId(), draft.revisionId()));

        assertThat(again.changed()).isFalse();
        assertThat(state(draft)).isEqualTo("READY");
    }

    @Test
    void scheduledEditionTakesNothing() {
        var title = title("Насрочено");
        var draft = desk.draft(content(title, "", FIRST));
        var saved = save("author", draft, content(title, "", "<p>Новото.</p>"));
        desk.as("author", () -> publishing.submit(draft.editionId()));
        desk.as("reviewer", () -> publishing.approve(draft.editionId(), saved.contentHash()));
        var time = new PublicationTime(Instant.now().plus(9, ChronoUnit.DAYS), ZoneId.of("Europe/Sofia"));
        desk.as("publisher", () -> publishing.schedule(draft.editionId(), time));

        assertThat(outcome("author", draft.revisionId())).isEqualTo(Outcome.CLOSED);
        assertThatThrownBy(() -> desk.as(
                        "author",
                        () -> restorations.restoreInto(draft.editionId(), saved.revisionId(), draft.revisionId())))
                .isInstanceOf(NotEditableException.class);
        desk.as("publisher", () -> publishing.unschedule(draft.editionId()));
    }

    @Test
    void discardedDocumentIsRecoveredFirst() {
        var draft = desk.draft(content(title("Изхвърлено")));
        desk.as("author", () -> publishing.discard(draft.editionId()));

        assertThat(outcome("author", draft.revisionId())).isEqualTo(Outcome.DISCARDED);
        assertThatThrownBy(() ->
                        desk.as("author", () -> restorations.restoreAsEdition(draft.documentId(), draft.revisionId())))
                .isInstanceOf(NotEditableException.class);
    }

    @Test
    void onlyWritersOfTheSectionRestore() {
        var title = title("Права");
        var first = desk.published(content(title, "", FIRST));
        desk.republished(first.documentId(), content(title, "", "<p>Вторият текст.</p>"));

        for (var username : List.of("reviewer", "publisher", "section-editor")) {
            assertThatThrownBy(() -> desk.as(
                            username, () -> restorations.restoreAsEdition(first.documentId(), first.revisionId())))
                    .as(username)
                    .isInstanceOf(NotPermittedException.class);
        }
        assertThat(outcome("reviewer", first.revisionId())).isEqualTo(Outcome.NOT_PERMITTED);
        assertThat(column("select actor from audit_entry where command = 'RESTORE_AS_EDITION' and not permitted"
                        + " and detail = 'not-permitted' order by id desc limit 3"))
                .containsExactly("section-editor", "publisher", "reviewer");
    }

    @Test
    void textOfAnotherDocumentOrLanguageIsNotRestored() {
        var one = desk.published(content(title("Едно")));
        var other = desk.draft(content(title("Друго")));
        var english = desk.as("author", () -> editions.openEdition(one.documentId(), Language.EN));

        assertThatThrownBy(() ->
                        desk.as("author", () -> restorations.restoreAsEdition(one.documentId(), other.revisionId())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.as(
                        "author",
                        () -> restorations.restoreInto(english.editionId(), english.revisionId(), one.revisionId())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatBelongsToOneUpdateIsNotTakenOver() {
        var title = title("Бележка");
        var input = new ContentInput(
                title, "", "Накратко.", FIRST, "kultura", List.of("проба"), "", "", true, "Сменен е часът.");
        var first = desk.published(input);
        desk.republished(first.documentId(), content(title, "", "<p>Вторият текст.</p>"));

        var restored = desk.as("author", () -> restorations.restoreAsEdition(first.documentId(), first.revisionId()));

        assertThat(column("select major || change_note from revision where id = ?", restored.revisionId()))
                .containsExactly("false");
    }

    @Test
    void savesOfOnePersonInARowAreOneEventAndEachIsReachable() {
        var title = title("История");
        var draft = desk.draft(content(title, "", FIRST));
        var saved = draft;
        for (int i = 0; i < 5; i++) {
            saved = save("author", saved, content(title, "", "<p>Запис " + i + "</p>"));
        }
        var theirs = save("author2", saved, content(title, "", "<p>Друг.</p>"));
        desk.as("author", () -> publishing.submit(draft.editionId()));

        var events = desk.as("reviewer", () -> revisions.timeline(draft.documentId(), 0, 10));

        assertThat(events.total()).isEqualTo(4);
        assertThat(events.rows()).extracting(HistoryEvent::saves).containsExactly(0, 1, 5, 0);
        assertThat(events.rows())
                .extracting(HistoryEvent::revision)
                .containsExactly(theirs.revisionId(), theirs.revisionId(), saved.revisionId(), draft.revisionId());
        var row = events.rows().get(2);
        var saves = desk.as("reviewer", () -> revisions.saves(row.revision(), row.firstRevision(), 1, 2));
        assertThat(saves.total()).isEqualTo(5);
        assertThat(saves.rows()).hasSize(2).extracting(RevisionRow::editionId).containsOnly(draft.editionId());
        assertThat(desk.as("reviewer", () -> revisions.events(draft.documentId(), 0, 100))
                        .total())
                .isEqualTo(8);
        assertThat(desk.as("reviewer", () -> revisions.timeline(draft.documentId(), 3, 10))
                        .rows())
                .extracting(event -> event.line().to())
                .containsExactly(EditionState.DRAFT);
    }

    @Test
    void thousandsOfSavesAreOneEventAndAreReadPageByPage() throws SQLException {
        var title = title("Хиляди");
        var draft = desk.draft(content(title, "", FIRST));
        var saved = save("author", draft, content(title, "", "<p>Запис</p>"));
        rows.update(
                "insert into revision (id, edition_id, author_id, made_at, content_hash, title, lead, body, section_id)"
                        + " select nextval('revision_seq'), edition_id, author_id, made_at + n * interval '1 ms',"
                        + " content_hash, title, lead, body, section_id"
                        + " from revision cross join generate_series(1, 5000) n where id = ?",
                saved.revisionId());

        var events = desk.as("author", () -> revisions.timeline(draft.documentId(), 0, 40));

        assertThat(events.rows()).extracting(HistoryEvent::saves).containsExactly(5001, 0);
        var row = events.rows().get(0);
        var saves = desk.as("author", () -> revisions.saves(row.revision(), row.firstRevision(), 50, 50));
        assertThat(saves.total()).isEqualTo(5001);
        assertThat(saves.rows()).hasSize(50);
        assertThat(desk.as("author", () -> revisions.list(draft.documentId(), 0, 20))
                        .rows())
                .hasSize(20);
    }

    @Test
    void whatWasReturnedLastIsKnown() {
        var title = title("Върнато");
        var draft = desk.submitted(content(title, "", FIRST));
        desk.as("reviewer", () -> publishing.requestChanges(draft.editionId(), "Добавете часа."));
        save("author", draft, content(title, "", "<p>Поправено.</p>"));

        assertThat(desk.as("reviewer", () -> revisions.lastReturned(draft.editionId())))
                .contains(draft.revisionId());
        assertThat(desk.as(
                        "reviewer",
                        () -> revisions.lastReturned(
                                desk.draft(content(title("Ново"))).editionId())))
                .isEmpty();
    }

    private Saved save(String username, Saved base, ContentInput content) {
        return desk.as(username, () -> editions.save(base.editionId(), base.revisionId(), content));
    }

    private Outcome outcome(String username, long revisionId) {
        return desk.as(username, () -> revisions.restoration(revisionId).outcome());
    }

    private String state(Saved saved) {
        return column("select state from edition where id = ?", saved.editionId())
                .get(0);
    }

    private List<String> contributors(Saved saved) {
        return column(
                "select a.username from edition_contributor c join account a on a.id = c.account_id"
                        + " where c.edition_id = ? order by 1",
                saved.editionId());
    }

    private List<String> column(String sql, Object... parameters) {
        return rows.column(sql, parameters);
    }
}
