package bg.glashatay.it;

import static bg.glashatay.it.Desk.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.Slug;
import bg.glashatay.domain.site.Menu;
import bg.glashatay.domain.site.SectionStep;
import bg.glashatay.ejb.publishing.ContentInput;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.publishing.Saved;
import bg.glashatay.ejb.site.PublicAnswer;
import bg.glashatay.ejb.site.PublicDocument;
import bg.glashatay.ejb.site.PublicEntry;
import bg.glashatay.ejb.site.PublicMenus;
import bg.glashatay.ejb.site.PublicPages;
import bg.glashatay.ejb.site.PublicPeriod;
import bg.glashatay.ejb.site.PublicSection;
import bg.glashatay.ejb.site.PublicSectionPage;
import bg.glashatay.ejb.site.PublicTagPage;
import bg.glashatay.ejb.site.PublicTrail;
import bg.glashatay.ejb.site.SectionQueries;
import bg.glashatay.ejb.site.SectionService;
import bg.glashatay.ejb.site.SectionText;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a section, its documents and all their addresses when it is arranged anew. */
@InContainer
class SectionsIT {

    @Inject
    Desk desk;

    @Inject
    Rows rows;

    @Inject
    SectionService sections;

    @Inject
    SectionQueries queries;

    @Inject
    PublicPages pages;

    @Inject
    PublishingService publishing;

    private final String word = "r" + UUID.randomUUID().toString().substring(0, 8);
    private long section;

    @BeforeEach
    void open() {
        section = create(word, Optional.empty());
    }

    /** Other tests look at the menu and the tree of the demo. */
    @AfterEach
    void tidy() throws SQLException {
        rows.update(
                "delete from menu_item where section_id in (select id from section where first_slug like ?)",
                word + "%");
        rows.update(
                "update section set parent_id = null, retired_at = coalesce(retired_at, now()) where first_slug like ?",
                word + "%");
    }

    @Test
    void everyAddressLeadsToTheSectionsNewOneInOneHop() {
        var saved = published("Новина");
        var slug = slugOf(saved);
        readdress(word + "-vtori");
        readdress(word + "-treti");

        for (var earlier : List.of(word, word + "-vtori")) {
            assertThat(list(earlier)).isEqualTo(new PublicAnswer.Moved("/" + word + "-treti"));
            assertThat(pages.formerSection(Language.EN, earlier, "/feed.xml"))
                    .isEqualTo(new PublicAnswer.Moved("/en/" + word + "-treti/feed.xml"));
            assertThat(pages.document(Language.BG, earlier, slug))
                    .isEqualTo(new PublicAnswer.Moved("/" + word + "-treti/" + slug));
        }
        assertThat(pages.document(Language.BG, word + "-treti", slug)).isInstanceOf(PublicDocument.class);
    }

    @Test
    void approvalSurvivesThatTheSectionGetsAnotherAddress() {
        var ready = desk.ready(content("Одобрена", "проба"));
        readdress(word + "-nov");
        desk.as("publisher", () -> publishing.publish(ready.editionId()));

        assertThat(pages.document(Language.BG, word + "-nov", slugOf(ready))).isInstanceOf(PublicDocument.class);
    }

    @Test
    void addressThatIsLeftToTheNameIsNotAskedForBesideIt() {
        var nameless = new SectionText("", "Trial", "", "");

        assertThatThrownBy(() -> desk.as("admin", () -> sections.create("", Optional.empty(), nameless, false)))
                .asInstanceOf(type(ContentRejectedException.class))
                .satisfies(refusal ->
                        assertThat(refusal.issues()).containsExactly(Issue.of("nameBg", "section-name-bg-missing")));
    }

    @Test
    void addressThatWasASectionsGoesToNoOther() {
        readdress(word + "-nov");

        assertThatThrownBy(() -> create(word, Optional.empty()))
                .asInstanceOf(type(ContentRejectedException.class))
                .satisfies(refusal ->
                        assertThat(refusal.issues()).containsExactly(Issue.of("slug", "slug-taken", new Slug(word))));
        readdress(word);
        assertThat(list(word)).isInstanceOf(PublicSectionPage.class);
        assertThat(list(word + "-nov")).isEqualTo(new PublicAnswer.Moved("/" + word));
    }

    @Test
    void parentListsWhatStandsBelowIt() {
        long child = create(word + "-dete", Optional.of(section));
        var title = title("В подраздела");
        desk.published(Desk.in(word + "-dete", title, "", "<p>т</p>"));

        assertThat(titles(word)).contains(title);
        assertThat(titles(word + "-dete")).contains(title);
        assertThat(page(word + "-dete").site().section(word + "-dete").map(one -> steps(word + "-dete", one)))
                .contains(List.of("/" + word));
        move(child, Optional.empty());
        assertThat(titles(word)).doesNotContain(title);
    }

    @Test
    void sectionStandsNeitherUnderItselfNorTooDeep() {
        long child = create(word + "-a", Optional.of(section));
        long grandchild = create(word + "-b", Optional.of(child));
        long deepest = create(word + "-c", Optional.of(grandchild));

        assertThatThrownBy(() -> move(section, Optional.of(grandchild)))
                .asInstanceOf(type(ContentRejectedException.class))
                .satisfies(refusal ->
                        assertThat(refusal.issues()).extracting(Issue::key).containsExactly("section-under-itself"));
        assertThatThrownBy(() -> create(word + "-d", Optional.of(deepest)))
                .asInstanceOf(type(ContentRejectedException.class))
                .satisfies(refusal ->
                        assertThat(refusal.issues()).extracting(Issue::key).containsExactly("section-too-deep"));
        desk.as("admin", () -> sections.step(grandchild, SectionStep.OUT));
        assertThat(queries.all().stream().filter(one -> one.getSlug().startsWith(word)))
                .extracting(one -> one.getSlug() + " " + one.depth())
                .containsExactly(word + " 1", word + "-a 2", word + "-b 2", word + "-c 3");
    }

    @Test
    void onlyAnEmptySectionIsRetired() {
        var saved = published("Стои тук");
        var slug = slugOf(saved);

        assertThatThrownBy(() -> retire(Optional.empty()))
                .asInstanceOf(type(ContentRejectedException.class))
                .satisfies(refusal ->
                        assertThat(refusal.issues()).containsExactly(Issue.of("retire", "section-has-documents", 1L)));
        desk.republished(saved.documentId(), Desk.in("kultura", title("Преместена"), slug, "<p>т</p>"));
        retire(Optional.empty());

        assertThat(list(word)).isInstanceOf(PublicAnswer.Closed.class);
        assertThat(pages.document(Language.BG, word, slug)).isEqualTo(new PublicAnswer.Moved("/kultura/" + slug));
        assertThat(queries.all()).noneMatch(one -> one.getSlug().equals(word));
        desk.as("admin", () -> sections.reopen(section));
        assertThat(list(word)).isInstanceOf(PublicSectionPage.class);
    }

    @Test
    void retiredSectionLeadsToItsSuccessorAndWhatWasUnpublishedInItStaysGone() {
        var saved = published("Свалена");
        desk.as("publisher", () -> publishing.unpublish(saved.editionId(), "Остаряла.", Optional.empty()));
        long next = create(word + "-naslednik", Optional.empty());
        retire(Optional.of(next));

        assertThat(list(word)).isEqualTo(new PublicAnswer.Moved("/" + word + "-naslednik"));
        assertThat(pages.document(Language.BG, word, slugOf(saved)))
                .asInstanceOf(type(PublicAnswer.Gone.class))
                .satisfies(gone -> assertThat(gone.section().slug()).isEqualTo(word + "-naslednik"));
    }

    @Test
    void archiveShowsThePeriodAndCountsIt() throws SQLException {
        var old = published("Отпреди");
        var fresh = published("Сега");
        rows.update(
                "update edition set first_published_at = timestamptz '2024-12-31 23:30+02' where id = ?",
                old.editionId());

        var december =
                (PublicSectionPage) pages.section(Language.BG, word, Optional.of(PublicPeriod.month(2024, 12)), 1);
        assertThat(december.entries()).extracting(PublicEntry::documentId).containsExactly(old.documentId());
        assertThat(december.archive().years())
                .extracting(part -> part.period().query() + " " + part.count())
                .hasSize(2)
                .last()
                .isEqualTo("year=2024 1");
        assertThat(december.archive().months())
                .extracting(part -> part.period().query() + " " + part.count())
                .containsExactly("year=2024&month=12 1");
        assertThat(page(word).archive().years())
                .extracting(part -> part.period().year())
                .hasSize(2)
                .endsWith(2024);
        assertThat(page(word).entries())
                .extracting(PublicEntry::documentId)
                .containsExactly(fresh.documentId(), old.documentId());
        assertThat(pages.section(Language.BG, word, Optional.of(PublicPeriod.year(2023)), 1))
                .asInstanceOf(type(PublicSectionPage.class))
                .satisfies(empty -> assertThat(empty.entries()).isEmpty());
        assertThat(pages.section(Language.BG, word, Optional.of(PublicPeriod.year(2024)), 9))
                .isEqualTo(new PublicAnswer.Moved("/" + word + "?year=2024"));
    }

    @Test
    void tagsWithOneAddressAreOneListAndVanishWithTheirDocuments() {
        var one = desk.published(content("Първа", "Ремонт на " + word));
        var other = desk.published(content("Втора", "ремонт  на " + word + "!"));
        var slug = "remont-na-" + word;

        assertThat(pages.tag(Language.BG, slug, 1))
                .asInstanceOf(type(PublicTagPage.class))
                .satisfies(list -> {
                    assertThat(list.name()).isEqualTo("ремонт на " + word + "!");
                    assertThat(list.entries())
                            .extracting(PublicEntry::documentId)
                            .containsExactly(other.documentId(), one.documentId());
                });
        assertThat(pages.tag(Language.EN, slug, 1)).isInstanceOf(PublicAnswer.Missing.class);
        desk.as("publisher", () -> publishing.withdraw(one.editionId(), "Грешка."));
        assertThat(((PublicTagPage) pages.tag(Language.BG, slug, 1)).entries())
                .extracting(PublicEntry::documentId)
                .containsExactly(other.documentId());
        desk.republished(other.documentId(), content("Втора без тема", "друго"));
        assertThat(pages.tag(Language.BG, slug, 1)).isInstanceOf(PublicAnswer.Closed.class);
    }

    @Test
    void onlyWhoLooksAfterTheSectionsArrangesThem() {
        assertThatThrownBy(() -> desk.as("publisher", () -> sections.step(section, SectionStep.UP)))
                .isInstanceOf(NotPermittedException.class);
        assertThat(
                        rows.column(
                                "select command from audit_entry where actor = 'publisher' and not permitted and command = 'MOVE_SECTION'"))
                .isNotEmpty();
    }

    @Test
    void sectionStandsInTheMenuWhileThatIsChosen() {
        assertThat(menu()).contains("/" + word);
        desk.as("admin", () -> sections.edit(section, word, Optional.empty(), text(), false));
        assertThat(menu()).doesNotContain("/" + word);
    }

    @Test
    void fullMenuTakesNoMoreSections() {
        var below = create(word + "-pod", Optional.of(section));
        assertThatThrownBy(() -> {
                    for (int more = 0; more < Menu.MAX_ITEMS; more++) {
                        create(word + "-" + more, Optional.empty());
                    }
                })
                .asInstanceOf(type(ContentRejectedException.class))
                .satisfies(refusal ->
                        assertThat(refusal.issues()).containsExactly(Issue.of("inMenu", "menu-full", Menu.MAX_ITEMS)));
        assertThatThrownBy(() ->
                        desk.as("admin", () -> sections.edit(below, word + "-pod", Optional.of(section), text(), true)))
                .isInstanceOf(ContentRejectedException.class);

        assertThat(menu()).hasSizeLessThanOrEqualTo(Menu.MAX_ITEMS);
        readdress(word);
    }

    private List<String> menu() {
        return pages.site(Language.BG).menus().main().stream()
                .map(PublicMenus.Item::path)
                .toList();
    }

    private List<String> steps(String slug, PublicSection one) {
        return PublicTrail.above(page(slug).site(), one).steps().stream()
                .map(PublicTrail.Step::path)
                .toList();
    }

    private ContentInput content(String words, String tag) {
        return new ContentInput(title(words), "", "Накратко.", "<p>т</p>", word, List.of(tag), "", "", false, "");
    }

    private Saved published(String words) {
        return desk.published(content(words, "проба"));
    }

    private String slugOf(Saved saved) {
        return rows.column("select slug from address where document_id = ?", saved.documentId())
                .get(0);
    }

    private List<String> titles(String slug) {
        return page(slug).entries().stream().map(PublicEntry::title).toList();
    }

    private PublicSectionPage page(String slug) {
        return (PublicSectionPage) list(slug);
    }

    private PublicAnswer list(String slug) {
        return pages.section(Language.BG, slug, Optional.empty(), 1);
    }

    private long create(String slug, Optional<Long> parent) {
        return desk.as("admin", () -> sections.create(slug, parent, text(), parent.isEmpty()));
    }

    private void readdress(String slug) {
        desk.as("admin", () -> sections.edit(section, slug, Optional.empty(), text(), true));
    }

    private void move(long id, Optional<Long> parent) {
        desk.as("admin", () -> sections.move(id, parent, 0));
    }

    private void retire(Optional<Long> successor) {
        desk.as("admin", () -> sections.retire(section, successor));
    }

    private static SectionText text() {
        return new SectionText("Проба", "Trial", "", "");
    }
}
