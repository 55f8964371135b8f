package bg.glashatay.it;

import static bg.glashatay.it.Desk.title;
import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.Slug;
import bg.glashatay.ejb.publishing.ContentInput;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.publishing.Saved;
import bg.glashatay.ejb.site.PublicCatalogue;
import bg.glashatay.ejb.site.PublicDocument;
import bg.glashatay.ejb.site.PublicPages;
import bg.glashatay.ejb.site.PublicUpdate;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What readers are told of a document's updates, and what not. */
@InContainer
class PublicUpdatesIT {

    @Inject
    Desk desk;

    @Inject
    PublicPages pages;

    @Inject
    PublicCatalogue catalogue;

    @Inject
    EditionService editions;

    @Inject
    PublishingService publishing;

    @Test
    void onlyMajorUpdatesAreToldTheNewestFirst() {
        var title = title("С поправки");
        var first = desk.published(text(title, "<p>1</p>", ""));

        desk.republished(first.documentId(), text(title, "<p>2</p>", ""));
        assertThat(page(title).updatedAt()).isEmpty();
        assertThat(page(title).updates()).isEmpty();

        desk.republished(first.documentId(), text(title, "<p>3</p>", "Променен е срокът."));
        var told = page(title).updatedAt();
        desk.republished(first.documentId(), text(title, "<p>4</p>", "Променена е цената."));
        desk.republished(first.documentId(), text(title, "<p>5</p>", ""));

        assertThat(page(title).updates())
                .extracting(PublicUpdate::note)
                .containsExactly("Променена е цената.", "Променен е срокът.");
        assertThat(page(title).changeNote()).isEqualTo("Променена е цената.");
        assertThat(page(title).updates().get(1).at()).isEqualTo(told.orElseThrow());
    }

    @Test
    void firstTextIsNoUpdateWhateverItSays() {
        var title = title("Ново");
        desk.published(text(title, "<p>1</p>", "Нищо не е променено."));

        assertThat(page(title).updates()).isEmpty();
    }

    @Test
    void textThatIsBroughtBackAsItWasIsNoUpdate() {
        var title = title("Върнато");
        var first = desk.published(text(title, "<p>1</p>", ""));
        var second = desk.republished(first.documentId(), text(title, "<p>2</p>", "Променен е срокът."));
        desk.as("publisher", () -> publishing.withdraw(second.editionId(), "Грешка."));
        desk.as("publisher", () -> publishing.restore(second.editionId()));

        assertThat(page(title).updates()).extracting(PublicUpdate::note).containsExactly("Променен е срокът.");
    }

    @Test
    void programsAreToldTheSame() {
        var title = title("За програми");
        var first = desk.published(text(title, "<p>1</p>", ""));
        desk.republished(first.documentId(), text(title, "<p>2</p>", "Променен е срокът."));
        desk.republished(first.documentId(), text(title, "<p>3</p>", ""));

        var told = catalogue.document(first.documentId()).texts().get(0);
        assertThat(told.updatedAt()).isEqualTo(page(title).updatedAt()).isPresent();
        assertThat(told.changeNote()).isEqualTo("Променен е срокът.");
    }

    @Test
    void previewShowsTheUpdateThatItWillBe() {
        var title = title("Предстояща");
        var first = desk.published(text(title, "<p>1</p>", ""));
        desk.republished(first.documentId(), text(title, "<p>2</p>", "Първа."));
        var opened = desk.as("author", () -> editions.openEdition(first.documentId(), Language.BG));
        var next = desk.as(
                "author",
                () -> editions.save(opened.editionId(), opened.revisionId(), text(title, "<p>3</p>", "Втора.")));

        assertThat(desk.as("reviewer", () -> pages.preview(next.editionId())).updates())
                .extracting(PublicUpdate::note)
                .containsExactly("Втора.", "Първа.");
    }

    @Test
    void updateInOneLanguageIsNoneInTheOther() {
        var title = title("Двуезична");
        var saved = desk.published(text(title, "<p>1</p>", ""));
        publishEnglish(saved, text(title("In English"), "<p>1</p>", ""));
        var before = page(title);

        publishEnglish(saved, text(title("In English"), "<p>2</p>", "The deadline has changed."));

        assertThat(page(title))
                .usingRecursiveComparison()
                .ignoringFields("site.changedAt", "particulars.judgedAt", "translations")
                .isEqualTo(before);
        assertThat(page(title).updates()).isEmpty();
    }

    private void publishEnglish(Saved document, ContentInput content) {
        var opened = desk.as("author", () -> editions.openEdition(document.documentId(), Language.EN));
        var saved = desk.as("author", () -> editions.save(opened.editionId(), opened.revisionId(), content));
        desk.as("author", () -> publishing.submit(saved.editionId()));
        desk.as("reviewer", () -> publishing.approve(saved.editionId(), saved.contentHash()));
        desk.as("publisher", () -> publishing.publish(saved.editionId()));
    }

    private PublicDocument page(String title) {
        return (PublicDocument)
                pages.document(Language.BG, "kultura", Slug.of(title).value());
    }

    private static ContentInput text(String title, String body, String changeNote) {
        var content = Desk.content(title, Slug.of(title).value(), body);
        return new ContentInput(
                content.title(),
                content.slug(),
                content.lead(),
                content.body(),
                content.section(),
                List.of(),
                "",
                "",
                !changeNote.isEmpty(),
                changeNote);
    }
}
