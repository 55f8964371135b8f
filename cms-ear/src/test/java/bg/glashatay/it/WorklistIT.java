package bg.glashatay.it;

import static bg.glashatay.it.Desk.content;
import static bg.glashatay.it.Desk.title;
import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.ejb.publishing.EditionFilter;
import bg.glashatay.ejb.publishing.EditionOrder;
import bg.glashatay.ejb.publishing.EditionQueries;
import bg.glashatay.ejb.publishing.EditionRow;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.publishing.Worklist;
import bg.glashatay.ejb.shared.Page;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@InContainer
class WorklistIT {

    @Inject
    Desk desk;

    @Inject
    PublishingService publishing;

    @Inject
    EditionQueries queries;

    @Test
    void everyCountEqualsItsList() {
        desk.draft(content(title("За броене")));
        desk.submitted(content(title("За броене")));
        for (var username : new String[] {"author", "author2", "reviewer", "section-editor", "publisher", "duty"}) {
            for (var worklist : Worklist.values()) {
                var page = desk.as(username, () -> queries.worklist(worklist, 0, 5));
                var whole = desk.as(username, () -> queries.worklist(worklist, 0, 100_000));
                assertThat(whole.rows()).as("%s of %s", worklist, username).hasSize((int) page.total());
                assertThat(ids(page)).isEqualTo(ids(whole).stream().limit(5).toList());
            }
        }
    }

    @Test
    void textWaitsForThoseWhoMayReviewItAndNotForItsWriter() {
        var saved = desk.submitted(content(title("За преглед")));

        assertThat(waits("reviewer", saved.editionId())).isTrue();
        assertThat(waits("author", saved.editionId())).isFalse();
        assertThat(waits("section-editor", saved.editionId())).isFalse();
    }

    @Test
    void returnedTextComesBackToItsSubmitter() {
        var saved = desk.submitted(content(title("Върната")));
        desk.as("reviewer", () -> publishing.requestChanges(saved.editionId(), "Липсва час."));

        var returned = desk.as("author", () -> queries.worklist(Worklist.RETURNED_TO_ME, 0, 100));
        assertThat(returned.rows()).extracting(EditionRow::id).contains(saved.editionId());
        assertThat(desk.as("author", () -> queries.details(saved.editionId())).returnReason())
                .contains("Липсва час.");
    }

    @Test
    void titlesAreFoundInAnyCase() {
        var title = title("ЮБИЛЕЙ на „Щъркел“");
        var saved = desk.draft(content(title));

        var found = desk.as(
                "author",
                () -> queries.list(
                        new EditionFilter("kultura", EditionState.DRAFT, null, null, "author", "юбилей НА „щъркел“"),
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

        var filter = new EditionFilter(null, null, null, null, null, word);
        var sorted = desk.as("author", () -> queries.list(filter, EditionOrder.TITLE, true, 0, 10));

        assertThat(sorted.rows())
                .extracting(EditionRow::title)
                .containsExactly("абрикос " + word, "Бадем " + word, "Ябълка " + word);
    }

    @Test
    void percentSignIsNotAWildcard() {
        var found = desk.as(
                "author",
                () -> queries.list(
                        new EditionFilter(null, null, null, null, null, "%_%"), EditionOrder.CHANGED, false, 0, 10));
        assertThat(found.total()).isZero();
    }

    private static List<Long> ids(Page<EditionRow> page) {
        return page.rows().stream().map(EditionRow::id).toList();
    }

    private boolean waits(String username, long editionId) {
        return desk.as(username, () -> queries.worklist(Worklist.TO_REVIEW, 0, 1_000)).rows().stream()
                .anyMatch(row -> row.id() == editionId);
    }
}
