package bg.glashatay.it;

import static bg.glashatay.it.Desk.content;
import static bg.glashatay.it.Desk.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import bg.glashatay.domain.publishing.BlockKind;
import bg.glashatay.domain.publishing.BlockReference;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.domain.shared.Slug;
import bg.glashatay.ejb.blocks.BlockQueries;
import bg.glashatay.ejb.blocks.BlockService;
import bg.glashatay.ejb.blocks.BlockUse;
import bg.glashatay.ejb.blocks.BlockUses;
import bg.glashatay.ejb.blocks.LiveBlock;
import bg.glashatay.ejb.blocks.UsedIn;
import bg.glashatay.ejb.home.HomePages;
import bg.glashatay.ejb.publishing.ContentInput;
import bg.glashatay.ejb.publishing.EditionQueries;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.ejb.publishing.PublishedDocuments;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.publishing.RestorationService;
import bg.glashatay.ejb.publishing.Saved;
import bg.glashatay.ejb.search.SearchAnswer;
import bg.glashatay.ejb.search.SearchQuestion;
import bg.glashatay.ejb.search.Searches;
import bg.glashatay.ejb.site.PublicCatalogue;
import bg.glashatay.ejb.site.PublicDocument;
import bg.glashatay.ejb.site.PublicPages;
import bg.glashatay.ejb.site.PublicSectionPage;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A text that pages show in their own: live wherever it stands, and nowhere else. */
@InContainer
class BlocksIT {

    @Inject
    Desk desk;

    @Inject
    Rows rows;

    @Inject
    BlockService blocks;

    @Inject
    BlockQueries queries;

    @Inject
    BlockUses uses;

    @Inject
    EditionService editions;

    @Inject
    RestorationService restorations;

    @Inject
    EditionQueries details;

    @Inject
    PublishingService publishing;

    @Inject
    PublicPages pages;

    @Inject
    HomePages home;

    @Inject
    PublicCatalogue catalogue;

    @Inject
    PublishedDocuments published;

    @Inject
    Searches searches;

    @Resource(lookup = "java:app/jdbc/cms")
    DataSource source;

    @Test
    void newEditionChangesEveryPageThatShowsItAndNoPagesHash() {
        var block = published(title("Телефон"), "<p>60-112</p>");
        var one = page(title("Едно"), block);
        var other = page(title("Друго"), block);
        var hash = rows.column(
                "select content_hash from revision where id = ?", one.saved().revisionId());
        assertThat(body(one)).contains("<figure", "<p>60-112</p>", "</figure>").doesNotContain("data-block");

        republish(block, "<p>60-113</p>");

        assertThat(List.of(body(one), body(other)))
                .allSatisfy(body -> assertThat(body).contains("<p>60-113</p>").doesNotContain("60-112"));
        assertThat(rows.column(
                        "select r.content_hash from revision r join edition_head h on h.revision_id = r.id where h.edition_id = ?",
                        one.saved().editionId()))
                .isEqualTo(hash);
    }

    @Test
    void leavesNothingWhereItIsWithdrawnUnpublishedOrExpired() throws SQLException {
        var withdrawn = published(title("Оттеглен"), "<p>а</p>");
        var unpublished = published(title("Свален"), "<p>б</p>");
        var expired = published(title("Изтекъл"), "<p>в</p>");
        var draft = draft(title("Чернова"), "<p>г</p>");
        var page = page(title("Страница"), withdrawn, unpublished, expired, draft);
        assertThat(body(page)).contains("<p>а</p>", "<p>б</p>", "<p>в</p>").doesNotContain("<p>г</p>");

        desk.as("publisher", () -> publishing.withdraw(withdrawn.editionId(), "Грешен телефон."));
        desk.as("publisher", () -> publishing.unpublish(unpublished.editionId(), "Закрит.", Optional.empty()));
        rows.update(
                "update edition set expires_at = now() - interval '1 second', expiry_outcome = 'WITHDRAWN',"
                        + " expiry_zone = 'Europe/Sofia', expiry_explanation = 'Изтече.' where id = ?",
                expired.editionId());

        assertThat(body(page)).isEqualTo("<p>Преди.</p><p>След.</p>");
    }

    @Test
    void showsTheOtherLanguageWhereThereIsNoTranslationYet() {
        var block = published(title("Само на български"), "<p>60-112</p>");
        var page = page(title("Двуезична"), block);
        var english = desk.as("author", () -> editions.openEdition(page.saved().documentId(), Language.EN));
        var preview = desk.as("author", () -> pages.preview(english.editionId()));
        assertThat(preview.body()).contains("lang=\"bg\"", "<p>60-112</p>");

        var translated = desk.as("author", () -> editions.openEdition(block.documentId(), Language.EN));
        publish(desk.as(
                "author",
                () -> editions.save(
                        translated.editionId(),
                        translated.revisionId(),
                        input(title("In English"), "<p>call 60-112</p>"))));

        assertThat(desk.as("author", () -> pages.preview(english.editionId())).body())
                .contains("<p>call 60-112</p>")
                .doesNotContain("lang=\"bg\"");
        assertThat(body(page)).contains("<p>60-112</p>");
    }

    @Test
    void hasNoAddressAndNoPlaceInAnyList() {
        var title = title("Без адрес");
        var before = (PublicSectionPage) pages.section(Language.BG, "kultura", Optional.empty(), 1);
        long listed = catalogue.list(Language.BG, Optional.of("kultura"), 0, 1).total();
        var block = published(title, "<p>а</p>");

        assertThat(rows.column("select id from address where document_id = ?", block.documentId()))
                .isEmpty();
        assertThat(pages.document(Language.BG, "kultura", Slug.of(title).value()))
                .isNotInstanceOf(PublicDocument.class);
        var after = (PublicSectionPage) pages.section(Language.BG, "kultura", Optional.empty(), 1);
        assertThat(after.entries()).extracting(entry -> entry.title()).doesNotContain(title);
        assertThat(after.pages()).isEqualTo(before.pages());
        assertThat(home.home(Language.BG).newest())
                .extracting(entry -> entry.title())
                .doesNotContain(title);
        assertThat(catalogue.list(Language.BG, Optional.of("kultura"), 0, 1).total())
                .isEqualTo(listed);
        assertThatThrownBy(() -> catalogue.document(block.documentId())).isInstanceOf(NotFoundException.class);
        assertThat(desk.as("publisher", () -> published.search(title, Language.BG, 0, 5)))
                .isEmpty();
    }

    @Test
    void whatIsAlwaysTrueHoldsForTextsWithoutAnAddress() throws SQLException {
        try (var database = source.getConnection()) {
            var block = published(title("Без адрес"), "<p>а</p>");
            var alwaysTrue = new Invariants(database);
            desk.as("publisher", () -> publishing.withdraw(block.editionId(), "Грешен телефон."));
            published(title("Без адрес"), "<p>б</p>");

            assertThat(alwaysTrue.broken()).isEmpty();
        }
    }

    @Test
    void itsPublicationStandsInTheRegisterAndMovesEveryPagesTime() {
        var before = pages.site(Language.EN).changedAt();
        var block = published(title("В регистъра"), "<p>а</p>");

        assertThat(rows.column("select path from register_entry where edition_id = ?", block.editionId()))
                .containsExactly("");
        assertThat(rows.column("select kind from outbox where edition_id = ?", block.editionId()))
                .containsExactly("PUBLISHED");
        assertThat(pages.site(Language.EN).changedAt()).isAfter(before);
    }

    @Test
    void pagesAreFoundByTheWordsThatItHasNow() {
        var first = word();
        var second = word();
        var block = published(title("Търсен"), "<p>" + first + "</p>");
        var page = page(title("Страница"), block);
        awaitFound(first, List.of(page.saved().documentId()));

        republish(block, "<p>" + second + "</p>");

        awaitFound(second, List.of(page.saved().documentId()));
        awaitFound(first, List.of());
    }

    @Test
    void programsReadWhatThePagesShow() {
        var block = published(title("Телефон"), "<p>60-112</p>");
        var page = page(title("Страница"), block);

        assertThat(catalogue.document(page.saved().documentId()).texts())
                .singleElement()
                .satisfies(text -> assertThat(text.body()).isEqualTo(body(page)));
    }

    @Test
    void previewShowsItAsItWillStandInPages() {
        var block = draft(title("Преглед"), "<p>60-112</p>");

        assertThat(desk.as("author", () -> pages.preview(block.editionId())).body())
                .startsWith("<figure")
                .contains("<p>60-112</p>");
    }

    @Test
    void knowsWhereItStandsAndWhoReadsThat() {
        var block = published(title("Използван"), "<p>а</p>");
        var live = page(title("Публикувана"), block);
        var draft = desk.draft(content(title("Подготвяна"), "", BlockReference.to(block.documentId())));

        var found = desk.as("author", () -> queries.uses(block.documentId(), Language.BG, 0, 10));
        assertThat(found.published()).isOne();
        assertThat(found.inPreparation()).isOne();
        assertThat(found.affected()).isOne();
        assertThat(desk.as("author", () -> queries.uses(block.documentId(), Language.EN, 0, 10)))
                .extracting(UsedIn::elsewhere, UsedIn::affected)
                .containsExactly(true, 0L);
        assertThat(found.page().rows())
                .extracting(BlockUse::editionId, BlockUse::state)
                .containsExactly(
                        tuple(live.saved().editionId(), EditionState.PUBLISHED),
                        tuple(draft.editionId(), EditionState.DRAFT));
        // this editor's sections are others: the draft is counted, but not named
        assertThat(desk.as("section-editor", () -> queries.uses(block.documentId(), Language.BG, 0, 10))
                        .page()
                        .rows())
                .extracting(BlockUse::editionId)
                .containsExactly(live.saved().editionId());
        assertThat(uses.documentsUsing(List.of(block.documentId(), live.saved().documentId())))
                .containsExactly(live.saved().documentId());
    }

    @Test
    void useEndsWithTheReference() {
        var block = published(title("Махнат"), "<p>а</p>");
        var title = title("Страница");
        var draft = desk.draft(content(title, "", BlockReference.to(block.documentId())));
        var saved = desk.as(
                "author", () -> editions.save(draft.editionId(), draft.revisionId(), content(title, "", "<p>без</p>")));
        assertThat(inPreparation(block)).isZero();

        desk.as("author", () -> restorations.restoreInto(saved.editionId(), saved.revisionId(), draft.revisionId()));
        assertThat(inPreparation(block)).isOne();

        desk.as("author", () -> publishing.discard(draft.editionId()));
        assertThat(inPreparation(block)).isZero();
    }

    @Test
    void textNamesOnlyBlocksThatThereAre() {
        var news = desk.published(content(title("Новина")));
        var block = published(title("Блок"), "<p>а</p>");

        assertThatThrownBy(() -> desk.draft(content(title("Х"), "", BlockReference.to(news.documentId()))))
                .asInstanceOf(type(ContentRejectedException.class))
                .extracting(ContentRejectedException::issues)
                .isEqualTo(List.of(Issue.of("body", "block-unknown", String.valueOf(news.documentId()))));
        assertThatThrownBy(() -> desk.draft(content(title("Х"), "", BlockReference.to(999_999_999_999_999_999L))))
                .isInstanceOf(ContentRejectedException.class);
        assertThatThrownBy(() -> draft(title("Вложен"), BlockReference.to(block.documentId())))
                .isInstanceOf(ContentRejectedException.class);
    }

    @Test
    void isFoundByItsTitleOnceItIsPublic() {
        var words = title("Работно време на музея");
        var block = published(words, "<p>а</p>");
        draft(words + " друго", "<p>б</p>");

        assertThat(desk.as("author", () -> queries.search(words.toUpperCase(), Language.BG, 5)))
                .extracting(LiveBlock::id, LiveBlock::kind)
                .containsExactly(tuple(block.documentId(), BlockKind.HOURS));
    }

    @Test
    void goesThroughReviewAsEveryTextDoes() {
        var block = draft(title("Преглед"), "<p>а</p>");
        desk.as("author", () -> publishing.submit(block.editionId()));

        assertThatThrownBy(() -> desk.as("publisher", () -> publishing.publish(block.editionId())))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> desk.as(
                        "reviewer", () -> blocks.create(BlockKind.FEE, Language.BG, input(title("Чужд"), "<p>а</p>"))))
                .isInstanceOf(NotPermittedException.class);
        assertThat(desk.as("reviewer", () -> details.details(block.editionId())).path())
                .isEmpty();
    }

    private static String word() {
        var letters = "бвгджзклмпрстфхц";
        return ThreadLocalRandom.current()
                .ints(14, 0, letters.length())
                .mapToObj(i -> letters.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private void awaitFound(String word, List<Long> documents) {
        Await.until(word + " leads to " + documents, Duration.ofMinutes(1), () -> found(word)
                .equals(documents));
    }

    private List<Long> found(String word) {
        var question =
                new SearchQuestion(Language.BG, word, Optional.empty(), Optional.empty(), Optional.empty(), false, 1);
        var answer = searches.search(question);
        return answer.reach() == SearchAnswer.Reach.ALL
                ? answer.hits().stream().map(hit -> hit.entry().documentId()).toList()
                : List.of();
    }

    private long inPreparation(Saved block) {
        return desk.as("author", () -> queries.uses(block.documentId(), Language.BG, 0, 10))
                .inPreparation();
    }

    private Saved draft(String title, String body) {
        return desk.as("author", () -> blocks.create(BlockKind.HOURS, Language.BG, input(title, body)));
    }

    private Saved published(String title, String body) {
        return publish(draft(title, body));
    }

    private Saved republish(Saved block, String body) {
        var opened = desk.as("author", () -> editions.openEdition(block.documentId(), Language.BG));
        return publish(desk.as(
                "author", () -> editions.save(opened.editionId(), opened.revisionId(), input(title("Нов"), body))));
    }

    private Saved publish(Saved saved) {
        desk.as("author", () -> publishing.submit(saved.editionId()));
        desk.as("reviewer", () -> publishing.approve(saved.editionId(), saved.contentHash()));
        desk.as("publisher", () -> publishing.publish(saved.editionId()));
        return saved;
    }

    private static ContentInput input(String title, String body) {
        return new ContentInput(title, "", "", body, "kultura", List.of(), "", "", false, "");
    }

    /** A published page with the blocks one after the other. */
    private Page page(String title, Saved... shown) {
        var body = new StringBuilder("<p>Преди.</p>");
        for (var block : shown) {
            body.append(BlockReference.to(block.documentId()));
        }
        return new Page(Slug.of(title).value(), desk.published(content(title, "", body + "<p>След.</p>")));
    }

    private String body(Page page) {
        return ((PublicDocument) pages.document(Language.BG, "kultura", page.slug())).body();
    }

    private record Page(String slug, Saved saved) {}
}
