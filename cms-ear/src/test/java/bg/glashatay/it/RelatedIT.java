package bg.glashatay.it;

import static bg.glashatay.it.Desk.title;
import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.Slug;
import bg.glashatay.ejb.publishing.ContentInput;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.publishing.Saved;
import bg.glashatay.ejb.site.PublicDocument;
import bg.glashatay.ejb.site.PublicEntry;
import bg.glashatay.ejb.site.PublicPages;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** «По темата»: what shares tags with a page. */
@InContainer
class RelatedIT {

    private final String rare = "рядък " + UUID.randomUUID();
    private final String other = "друг " + UUID.randomUUID();

    @Inject
    Desk desk;

    @Inject
    PublicPages pages;

    @Inject
    PublishingService publishing;

    @Test
    void documentsWithMostTagsInCommonComeFirstThenTheNewest() {
        var one = published("sport", "Един общ", rare);
        var two = published("sport", "Два общи", rare, other);
        var newer = published("transport", "Един общ, по-нов", rare);
        var page = page("kultura", published("kultura", "Страница", rare, other));

        assertThat(page.related())
                .extracting(PublicEntry::documentId)
                .containsExactly(two.documentId(), newer.documentId(), one.documentId());
    }

    @Test
    void whatStandsUnderMoreOrIsNotPublicIsNotThere() {
        var beside = published("sport", "От същия раздел", rare);
        var withdrawn = published("transport", "Оттеглена", rare);
        desk.as("publisher", () -> publishing.withdraw(withdrawn.editionId(), "Грешка."));
        desk.ready(content("transport", title("Само готова"), rare));
        published("transport", "С друг таг", other);
        var page = page("sport", published("sport", "Страница", rare));

        assertThat(page.related()).isEmpty();
        assertThat(page.more())
                .hasSizeLessThanOrEqualTo(5)
                .extracting(PublicEntry::documentId)
                .startsWith(beside.documentId())
                .doesNotContain(page.documentId());
    }

    @Test
    void pageWithoutTagsHasNoneRelated() {
        assertThat(page("sport", published("sport", "Без тагове")).related()).isEmpty();
    }

    private Saved published(String section, String words, String... tags) {
        return desk.published(content(section, title(words), tags));
    }

    private PublicDocument page(String section, Saved saved) {
        var title = desk.as("publisher", () -> pages.preview(saved.editionId())).title();
        return (PublicDocument)
                pages.document(Language.BG, section, Slug.of(title).value());
    }

    private static ContentInput content(String section, String title, String... tags) {
        var plain = Desk.in(section, title, "", "<p>т</p>");
        return new ContentInput(
                plain.title(), plain.slug(), plain.lead(), plain.body(), section, List.of(tags), "", "", false, "");
    }
}
