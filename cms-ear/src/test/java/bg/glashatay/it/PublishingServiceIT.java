package bg.glashatay.it;

import static bg.glashatay.it.Desk.content;
import static bg.glashatay.it.Desk.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.domain.publishing.ContentChangedException;
import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.OwnContributionException;
import bg.glashatay.domain.publishing.TransitionNotOpenException;
import bg.glashatay.domain.security.NotAuthenticatedException;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.publishing.EditionQueries;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.ejb.publishing.PublishingService;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@InContainer
class PublishingServiceIT {

    @Inject
    Desk desk;

    @Inject
    Rows rows;

    @Inject
    PublishingService publishing;

    @Inject
    EditionService editions;

    @Inject
    EditionQueries queries;

    @Test
    void publicationSupersedesWhatStoodThereAndIsWrittenDownFourTimes() {
        var title = title("Новина");
        var first = desk.published(content(title));
        var second = desk.republished(first.documentId(), content(title, "", "<p>Допълнено.</p>"));

        assertThat(state(first.editionId())).isEqualTo(EditionState.SUPERSEDED);
        assertThat(state(second.editionId())).isEqualTo(EditionState.PUBLISHED);
        assertThat(rows.column("select event from register_entry where edition_id = ?", second.editionId()))
                .containsExactly("PUBLISHED");
        assertThat(rows.column("select kind from outbox where edition_id = ?", second.editionId()))
                .containsExactly("PUBLISHED");
        assertThat(rows.column(
                        "select command from audit_entry where edition_id = ? and permitted order by id",
                        second.editionId()))
                .containsExactly("OPEN", "SAVE", "SUBMIT", "APPROVE", "PUBLISH");
        assertThat(rows.column("select step from state_change where edition_id = ? order by id", first.editionId()))
                .containsExactly(null, "SUBMIT", "APPROVE", "PUBLISH", "SUPERSEDE");
    }

    @Test
    void contributorCannotApproveOwnEditionEvenWithTheRight() {
        var saved = desk.as(
                "section-editor",
                () -> editions.create(
                        DocumentType.NEWS, Language.BG, Desk.in("obshtina", title("Моя"), "", "<p>т</p>")));
        desk.as("section-editor", () -> publishing.submit(saved.editionId()));

        assertThatThrownBy(() ->
                        desk.as("section-editor", () -> publishing.approve(saved.editionId(), saved.contentHash())))
                .isInstanceOf(OwnContributionException.class);
        assertThat(state(saved.editionId())).isEqualTo(EditionState.IN_REVIEW);
    }

    @Test
    void refusedCommandChangesNothingButIsWrittenDown() {
        var saved = desk.submitted(content(title("Чужда")));

        assertThatThrownBy(() -> desk.as("author2", () -> publishing.approve(saved.editionId(), saved.contentHash())))
                .isInstanceOf(NotPermittedException.class);

        assertThat(state(saved.editionId())).isEqualTo(EditionState.IN_REVIEW);
        assertThat(rows.column(
                        "select actor || ' ' || command || ' ' || detail from audit_entry"
                                + " where edition_id = ? and not permitted",
                        saved.editionId()))
                .containsExactly("author2 APPROVE not-permitted");
    }

    @Test
    void nobodyIsLetInWithoutAnAccount() {
        var saved = desk.submitted(content(title("Анонимна")));

        assertThatThrownBy(() -> publishing.publish(saved.editionId())).isInstanceOf(NotAuthenticatedException.class);
        assertThatThrownBy(() -> queries.details(saved.editionId())).isInstanceOf(NotAuthenticatedException.class);
    }

    @Test
    void rightInOneSectionIsNoneInAnother() {
        var culture = desk.submitted(content(title("Култура")));

        assertThatThrownBy(() ->
                        desk.as("section-editor", () -> publishing.approve(culture.editionId(), culture.contentHash())))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> desk.as("section-editor", () -> queries.details(culture.editionId())))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void reviewerApprovesOnlyTheHashHeRead() {
        var saved = desk.submitted(content(title("Хеш")));

        assertThatThrownBy(() -> desk.as("reviewer", () -> publishing.approve(saved.editionId(), "0".repeat(64))))
                .isInstanceOf(ContentChangedException.class);
    }

    @Test
    void publishingTwiceIsRefusedTheSecondTime() {
        var saved = desk.published(content(title("Двойна")));

        assertThatThrownBy(() -> desk.as("publisher", () -> publishing.publish(saved.editionId())))
                .isInstanceOf(TransitionNotOpenException.class);
        assertThat(rows.column("select kind from outbox where edition_id = ?", saved.editionId()))
                .hasSize(1);
    }

    @Test
    void unknownEditionIsNotFound() {
        assertThatThrownBy(() -> desk.as("publisher", () -> publishing.publish(-1)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void restoredTextIsANewEditionAtTheSameAddress() {
        var saved = desk.published(content(title("Възстановена")));
        desk.as("publisher", () -> publishing.withdraw(saved.editionId(), "Грешна дата."));

        var restored = desk.as("publisher", () -> publishing.restore(saved.editionId()));

        assertThat(state(saved.editionId())).isEqualTo(EditionState.SUPERSEDED);
        assertThat(state(restored)).isEqualTo(EditionState.PUBLISHED);
        assertThat(rows.column(
                        "select event from register_entry where document_id = ? order by id", saved.documentId()))
                .containsExactly("PUBLISHED", "WITHDRAWN", "PUBLISHED");
        assertThat(rows.column("select distinct path from register_entry where document_id = ?", saved.documentId()))
                .hasSize(1);
    }

    @Test
    void unpublishedPageLeadsToItsReplacement() {
        var old = desk.published(content(title("Стара")));
        var fresh = desk.published(content(title("Нова")));

        desk.as("publisher", () -> publishing.unpublish(old.editionId(), "Заменена.", Optional.of(fresh.documentId())));

        assertThat(state(old.editionId())).isEqualTo(EditionState.UNPUBLISHED);
        assertThat(rows.column("select replacement_id::text from edition where id = ?", old.editionId()))
                .containsExactly(Long.toString(fresh.documentId()));
    }

    @Test
    void recoveredTextIsPublishedInItsOwnSectionWhateverAnotherWantedMeanwhile() {
        var recovered = desk.draft(content(title("Изхвърлена"), "", "<p>Първа.</p>"));
        // a translation is what another text in the first language can be opened from
        desk.as("author", () -> editions.openEdition(recovered.documentId(), Language.EN));
        desk.as("author", () -> publishing.discard(recovered.editionId()));
        var rival = desk.as("author", () -> editions.openEdition(recovered.documentId(), Language.BG));
        desk.as(
                "author",
                () -> editions.save(
                        rival.editionId(),
                        rival.revisionId(),
                        Desk.in("sport", title("Съперница"), "", "<p>Втора.</p>")));
        desk.as("author", () -> publishing.discard(rival.editionId()));
        desk.as("author", () -> publishing.recover(recovered.editionId()));
        desk.as("author", () -> publishing.submit(recovered.editionId()));
        desk.as("reviewer", () -> publishing.approve(recovered.editionId(), recovered.contentHash()));

        desk.as("publisher", () -> publishing.publish(recovered.editionId()));

        assertThat(rows.column("select path from register_entry where edition_id = ?", recovered.editionId()))
                .singleElement()
                .asString()
                .startsWith("/kultura/");
    }

    private EditionState state(long editionId) {
        return EditionState.valueOf(
                rows.column("select state from edition where id = ?", editionId).get(0));
    }
}
