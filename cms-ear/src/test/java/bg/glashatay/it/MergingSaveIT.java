package bg.glashatay.it;

import static bg.glashatay.it.Desk.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.domain.publishing.ReviewUnderWayException;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.publishing.Basis;
import bg.glashatay.ejb.publishing.ContentInput;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.ejb.publishing.MergedSave;
import bg.glashatay.ejb.publishing.Saved;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Saves that meet others' changes: nothing that anybody wrote is lost. */
@InContainer
class MergingSaveIT {

    @Inject
    Desk desk;

    @Inject
    Rows rows;

    @Inject
    EditionService editions;

    @Test
    void changesOfDifferentFieldsAreSavedAsOneRevision() {
        var title = title("Двама");
        var saved = desk.draft(text(title, "Начало.", "<p>Начало.</p>"));
        merge("author2", saved, Basis.of(saved.revisionId()), text(title, "Тяхно.", "<p>Начало.</p>"));

        var mine = merge("author", saved, Basis.of(saved.revisionId()), text(title, "Начало.", "<p>Мое.</p>"));

        assertThat(mine.done()).isTrue();
        assertThat(mine.theirName()).isEqualTo("Петър Ганев");
        assertThat(mine.mine().lead()).isEqualTo("Начало.");
        assertThat(mine.theirs().lead()).isEqualTo("Тяхно.");
        assertThat(texts(saved)).containsExactly("Начало.<p>Начало.</p>", "Тяхно.<p>Начало.</p>", "Тяхно.<p>Мое.</p>");
    }

    @Test
    void changesOfTheSameFieldAreToldAndNothingIsSaved() {
        var title = title("Едно поле");
        var saved = desk.draft(text(title, "Начало.", "<p>Начало.</p>"));
        var theirs = merge("author2", saved, Basis.of(saved.revisionId()), text(title, "Тяхно.", "<p>Тяхно.</p>"));

        var mine = merge("author", saved, Basis.of(saved.revisionId()), text(title, "Мое.", "<p>Начало.</p>"));

        assertThat(mine.contested()).containsExactly("lead");
        assertThat(mine.base().lead()).isEqualTo("Начало.");
        assertThat(mine.theirs().lead()).isEqualTo("Тяхно.");
        assertThat(mine.mine().lead()).isEqualTo("Мое.");
        assertThat(mine.head().revisionId()).isEqualTo(theirs.head().revisionId());
        assertThat(texts(saved)).hasSize(2);

        // their body is on the screen by now, and about the lead a choice was made
        var basis = new Basis(mine.head().revisionId(), Map.of(), List.of());
        assertThat(merge("author", saved, basis, text(title, "Мое.", "<p>Тяхно.</p>"))
                        .done())
                .isTrue();
        assertThat(texts(saved)).last().isEqualTo("Мое.<p>Тяхно.</p>");
    }

    @Test
    void fieldThatWasTouchedBeforeItsChangeCameIsStillContested() {
        var title = title("Изпреварено");
        var saved = desk.draft(text(title, "Начало.", "<p>Начало.</p>"));
        var theirs = merge("author2", saved, Basis.of(saved.revisionId()), text(title, "Тяхно.", "<p>Тяхно.</p>"));

        var basis = new Basis(theirs.head().revisionId(), Map.of("lead", saved.revisionId()), List.of());
        var mine = merge("author", saved, basis, text(title, "Мое.", "<p>Тяхно.</p>"));

        assertThat(mine.contested()).containsExactly("lead");
    }

    @Test
    void saveWhoseAnswerWasLostIsNoConflictWithOneself() {
        var title = title("Прекъсване");
        var saved = desk.draft(text(title, "Начало.", "<p>Начало.</p>"));
        var sent = text(title, "Пиша.", "<p>Начало.</p>");
        merge("author", saved, Basis.of(saved.revisionId()), sent);

        var again = new Basis(saved.revisionId(), Map.of(), List.of(sent));
        var mine = merge("author", saved, again, text(title, "Пиша по-нататък.", "<p>Начало.</p>"));

        assertThat(mine.done()).isTrue();
        assertThat(texts(saved)).last().isEqualTo("Пиша по-нататък.<p>Начало.</p>");
    }

    @Test
    void saveByItselfDoesNotVoidAnApproval() {
        var title = title("Одобрено");
        var saved = desk.ready(text(title, "Начало.", "<p>Начало.</p>"));
        var changed = text(title, "Друго.", "<p>Начало.</p>");

        assertThatThrownBy(
                        () -> desk.as("author", () -> editions.merge(saved.editionId(), basis(saved), changed, false)))
                .isInstanceOf(ReviewUnderWayException.class);
        assertThat(state(saved)).isEqualTo("READY");
        assertThat(desk.as(
                                "author",
                                () -> editions.merge(
                                        saved.editionId(),
                                        basis(saved),
                                        text(title, "Начало.", "<p>Начало.</p>"),
                                        false))
                        .head()
                        .changed())
                .isFalse();

        desk.as("author", () -> editions.merge(saved.editionId(), basis(saved), changed, true));
        assertThat(state(saved)).isEqualTo("DRAFT");
    }

    @Test
    void whatCannotStandAsADraftIsNotSaved() {
        var saved = desk.draft(text(title("Празно"), "Начало.", "<p>Начало.</p>"));

        assertThatThrownBy(() -> merge("author", saved, basis(saved), text(" ", "Начало.", "<p>Начало.</p>")))
                .isInstanceOf(ContentRejectedException.class);
        assertThat(texts(saved)).hasSize(1);
    }

    @Test
    void anotherEditionsRevisionIsNoBasis() {
        var saved = desk.draft(text(title("Мой"), "Начало.", "<p>Начало.</p>"));
        var other = desk.draft(text(title("Чужд"), "Начало.", "<p>Начало.</p>"));

        assertThatThrownBy(() -> merge("author", saved, basis(other), text("Т", "Начало.", "<p>Начало.</p>")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void pausesOfOneWriterMakeOneLineEachAndARepetitionNone() {
        var title = title("Паузи");
        var saved = desk.draft(text(title, "Начало.", "<p>Начало.</p>"));
        var first = merge("author", saved, basis(saved), text(title, "Едно.", "<p>Начало.</p>"));
        merge("author", saved, basis(first.head()), text(title, "Едно.", "<p>Начало.</p>"));
        merge("author", saved, basis(first.head()), text(title, "Две.", "<p>Начало.</p>"));

        assertThat(texts(saved)).hasSize(3);
        assertThat(rows.column("select command from audit_entry where edition_id = ? order by id", saved.editionId()))
                .containsExactly("OPEN", "SAVE", "SAVE");
    }

    @Test
    void ofManyWhoSaveAtOnceNobodysFieldIsLost() throws Exception {
        var title = title("Надпревара");
        var saved = desk.draft(text(title, "Начало.", "<p>Начало.</p>"));
        List<Callable<MergedSave>> people = List.of(
                () -> merge("author", saved, basis(saved), text(title, "Мое.", "<p>Начало.</p>")),
                () -> merge("author2", saved, basis(saved), text(title, "Начало.", "<p>Тяхно.</p>")),
                () -> merge("author", saved, basis(saved), text(title + "!", "Начало.", "<p>Начало.</p>")),
                () -> merge("author2", saved, basis(saved), text(title, "Тяхно.", "<p>Начало.</p>")));
        var desks = Executors.newFixedThreadPool(people.size());
        try {
            var outcomes = new ArrayList<MergedSave>();
            for (var outcome : desks.invokeAll(people)) {
                outcomes.add(outcome.get());
            }
            assertThat(outcomes).extracting(MergedSave::contested).containsOnlyOnce(List.of("lead"));
            var lead = outcomes.get(0).done() ? "Мое." : "Тяхно.";
            assertThat(outcomes.get(0).done()).isNotEqualTo(outcomes.get(3).done());
            assertThat(rows.column(
                            "select r.title || r.lead || r.body from edition_head h"
                                    + " join revision r on r.id = h.revision_id where h.edition_id = ?",
                            saved.editionId()))
                    .containsExactly(title + "!" + lead + "<p>Тяхно.</p>");
        } finally {
            desks.shutdown();
        }
    }

    private MergedSave merge(String who, Saved saved, Basis basis, ContentInput text) {
        return desk.as(who, () -> editions.merge(saved.editionId(), basis, text, false));
    }

    private static Basis basis(Saved saved) {
        return Basis.of(saved.revisionId());
    }

    private static ContentInput text(String title, String lead, String body) {
        return new ContentInput(title, "", lead, body, "kultura", List.of(), "", "", false, "");
    }

    private List<String> texts(Saved saved) {
        return rows.column("select lead || body from revision where edition_id = ? order by id", saved.editionId());
    }

    private String state(Saved saved) {
        return rows.column("select state from edition where id = ?", saved.editionId())
                .get(0);
    }
}
