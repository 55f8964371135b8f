package bg.glashatay.it;

import static bg.glashatay.it.Desk.content;
import static bg.glashatay.it.Desk.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.ejb.presence.Around;
import bg.glashatay.ejb.presence.PresenceService;
import bg.glashatay.ejb.presence.Present;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.ejb.publishing.Saved;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@InContainer
class PresenceIT {

    private static final String AUTHOR2 = "Петър Ганев";

    @Inject
    Desk desk;

    @Inject
    Rows rows;

    @Inject
    PresenceService presence;

    @Inject
    EditionService editions;

    @Test
    void eachSeesTheOtherAndNotOneself() {
        var saved = desk.draft(content(title("Двама")));

        assertThat(beat("author", saved, "a").others()).isEmpty();
        assertThat(beat("author2", saved, "b").others()).hasSize(1);
        assertThat(beat("author", saved, "a").others()).containsExactly(new Present(AUTHOR2, false));
    }

    @Test
    void oneselfInAnotherTabIsSeenLast() {
        var saved = desk.draft(content(title("Два раздела")));
        beat("author", saved, "a");
        beat("author2", saved, "b");
        beat("author2", saved, "c");

        assertThat(beat("author", saved, "d").others())
                .extracting(Present::self)
                .containsExactly(false, true);
    }

    @Test
    void whoWasNotHeardOfForAWhileIsGone() throws SQLException {
        var saved = desk.draft(content(title("Забравен раздел")));
        beat("author2", saved, "b");
        rows.update(
                "update presence set seen_at = seen_at - interval '31 seconds' where edition_id = ?",
                saved.editionId());

        assertThat(beat("author", saved, "a").others()).isEmpty();
        assertThat(rows.column("select tab from presence where edition_id = ?", saved.editionId()))
                .containsExactly("a");
    }

    @Test
    void whoIsGoneIsForgottenThoughNobodyOpensThatTextAgain() throws SQLException {
        var left = desk.draft(content(title("Никой не се връща")));
        beat("author2", left, "b");
        rows.update(
                "update presence set seen_at = seen_at - interval '31 seconds' where edition_id = ?", left.editionId());

        beat("author", desk.draft(content(title("Друг текст"))), "a");

        assertThat(rows.column("select tab from presence where edition_id = ?", left.editionId()))
                .isEmpty();
    }

    @Test
    void whoClosesThePageIsGoneAtOnce() {
        var saved = desk.draft(content(title("Затворен раздел")));
        beat("author2", saved, "b");
        desk.as("author2", () -> presence.leave(saved.editionId(), "b"));

        assertThat(beat("author", saved, "a").others()).isEmpty();
    }

    @Test
    void openPageHearsOfTheNewestRevisionAndItsAuthor() {
        var title = title("Новост");
        var saved = desk.draft(content(title));
        var theirs = desk.as(
                "author2",
                () -> editions.save(saved.editionId(), saved.revisionId(), content(title, "", "<p>Ново.</p>")));

        var newest = beat("author", saved, "a").newest();

        assertThat(newest.revision()).isEqualTo(theirs.revisionId());
        assertThat(newest.author()).isEqualTo(AUTHOR2);
    }

    @Test
    void whoMayNotWriteThereIsNotToldWhoDoes() {
        var saved = desk.draft(content(title("Чуждо")));

        assertThatThrownBy(() -> beat("reviewer", saved, "a")).isInstanceOf(NotPermittedException.class);
    }

    private Around beat(String who, Saved saved, String tab) {
        return desk.as(who, () -> presence.beat(saved.editionId(), tab));
    }
}
