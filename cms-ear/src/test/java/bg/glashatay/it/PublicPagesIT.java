package bg.glashatay.it;

import static bg.glashatay.it.Desk.content;
import static bg.glashatay.it.Desk.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.Slug;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.publishing.Saved;
import bg.glashatay.ejb.site.PublicAnswer;
import bg.glashatay.ejb.site.PublicDocument;
import bg.glashatay.ejb.site.PublicEntry;
import bg.glashatay.ejb.site.PublicLink;
import bg.glashatay.ejb.site.PublicPages;
import bg.glashatay.ejb.site.PublicSectionPage;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What citizens meet at an address and in the lists, as editors' steps and the clock have it at that moment. */
@InContainer
class PublicPagesIT {

    @Inject
    Desk desk;

    @Inject
    Rows rows;

    @Inject
    PublicPages pages;

    @Inject
    EditionService editions;

    @Inject
    PublishingService publishing;

    @Test
    void draftIsNowhere() {
        var title = title("Само чернова");
        desk.ready(content(title));

        assertThat(at(Slug.of(title).value())).isInstanceOf(PublicAnswer.Missing.class);
        assertThat(listed(title)).isFalse();
    }

    @Test
    void publishedTextIsReadAndListedAtOnce() {
        var title = title("„Новина“ – № 7");
        desk.published(content(title, "", "<p>Тяло с 5\u00a0лв.</p>"));

        assertThat(at(Slug.of(title).value()))
                .asInstanceOf(type(PublicDocument.class))
                .satisfies(page -> {
                    assertThat(page.title()).isEqualTo(title);
                    assertThat(page.body()).isEqualTo("<p>Тяло с 5\u00a0лв.</p>");
                    assertThat(page.more())
                            .hasSize(5)
                            .extracting(PublicEntry::title)
                            .doesNotContain(title);
                });
        assertThat(listed(title)).isTrue();
    }

    @Test
    void oldAddressLeadsToTheNewOne() {
        var title = title("Преместена");
        var saved = desk.published(content(title));
        var wanted = Slug.of(title("Другаде")).value();
        desk.republished(saved.documentId(), content(title, wanted, "<p>т</p>"));

        assertThat(at(Slug.of(title).value())).isEqualTo(new PublicAnswer.Moved("/kultura/" + wanted));
    }

    @Test
    void withdrawnPageStaysWithItsExplanationAndLeavesTheLists() {
        var title = title("Оттеглена");
        var saved = desk.published(content(title));
        desk.as("publisher", () -> publishing.withdraw(saved.editionId(), "Грешна цена."));

        assertThat(at(Slug.of(title).value()))
                .asInstanceOf(type(PublicDocument.class))
                .satisfies(page -> assertThat(page.withdrawal().orElseThrow().explanation())
                        .isEqualTo("Грешна цена."));
        assertThat(listed(title)).isFalse();
    }

    @Test
    void unpublishedPageIsGoneWithAReason() {
        var title = title("Свалена");
        var saved = desk.published(content(title));
        desk.as("publisher", () -> publishing.unpublish(saved.editionId(), "Остаряла.", Optional.empty()));

        assertThat(at(Slug.of(title).value())).isInstanceOf(PublicAnswer.Gone.class);
        assertThat(listed(title)).isFalse();
    }

    @Test
    void unpublishedPageLeadsToItsReplacement() {
        var title = title("Заменена");
        var fresh = title("Заместваща");
        var saved = desk.published(content(title));
        var replacement = desk.published(content(fresh));
        desk.as(
                "publisher",
                () -> publishing.unpublish(saved.editionId(), "Заменена.", Optional.of(replacement.documentId())));

        assertThat(at(Slug.of(title).value()))
                .isEqualTo(new PublicAnswer.Moved("/kultura/" + Slug.of(fresh).value()));
    }

    @Test
    void pageExpiresAtItsTimeWithoutAnyTimer() throws SQLException {
        var title = title("С краен срок");
        var saved = desk.published(content(title));
        expire(saved, "WITHDRAWN");

        assertThat(at(Slug.of(title).value()))
                .asInstanceOf(type(PublicDocument.class))
                .satisfies(page -> assertThat(page.withdrawal()).isPresent());
        assertThat(listed(title)).isFalse();
    }

    @Test
    void pageThatIsToBeTakenDownIsGoneAtItsTimeWithoutAnyTimer() throws SQLException {
        var title = title("С краен срок");
        expire(desk.published(content(title)), "UNPUBLISHED");

        assertThat(at(Slug.of(title).value())).isInstanceOf(PublicAnswer.Gone.class);
    }

    @Test
    void publishingOneLanguageLeavesTheOtherAlone() {
        var title = title("Двуезична");
        var saved = desk.published(content(title));
        var english = desk.as("author", () -> editions.openEdition(saved.documentId(), Language.EN));
        var text = desk.as(
                "author", () -> editions.save(english.editionId(), english.revisionId(), content(title("In English"))));

        assertThat(translations(title)).isEmpty();
        desk.as("author", () -> publishing.submit(text.editionId()));
        desk.as("reviewer", () -> publishing.approve(text.editionId(), text.contentHash()));
        desk.as("publisher", () -> publishing.publish(text.editionId()));

        assertThat(translations(title)).containsOnlyKeys(Language.EN);
        assertThat(rows.column("select state from edition where id = ?", saved.editionId()))
                .containsExactly("PUBLISHED");
    }

    private Map<Language, String> translations(String title) {
        return ((PublicDocument) at(Slug.of(title).value())).translations();
    }

    private PublicAnswer at(String slug) {
        return pages.document(Language.BG, "kultura", slug);
    }

    @Test
    void lastingPageIsNamedByItsSectionAndStandsInNoDatedList() {
        var title = title("Работно време");
        desk.published(DocumentType.PAGE, content(title));
        var section = (PublicSectionPage) pages.section(Language.BG, "kultura", Optional.empty(), 1);

        assertThat(section.lasting()).extracting(PublicLink::title).contains(title);
        assertThat(listed(title)).isFalse();
        assertThat(at(Slug.of(title).value()))
                .asInstanceOf(type(PublicDocument.class))
                .satisfies(page -> assertThat(page.more()).hasSize(5));
    }

    private boolean listed(String title) {
        return ((PublicSectionPage) pages.section(Language.BG, "kultura", Optional.empty(), 1))
                .entries().stream().anyMatch(entry -> entry.title().equals(title));
    }

    /** What the editors' choice of a time will do, once it is on their screens. */
    private void expire(Saved saved, String outcome) throws SQLException {
        rows.update(
                "update edition set expires_at = now() - interval '1 second', expiry_outcome = ?,"
                        + " expiry_zone = 'Europe/Sofia', expiry_explanation = 'Изтече.' where id = ?",
                outcome,
                saved.editionId());
    }
}
