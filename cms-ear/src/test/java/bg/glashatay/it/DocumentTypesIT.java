package bg.glashatay.it;

import static bg.glashatay.it.Desk.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.ParticularField;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.media.MediaQueries;
import bg.glashatay.ejb.media.MediaService;
import bg.glashatay.ejb.media.OriginalFile;
import bg.glashatay.ejb.media.PublicMedia;
import bg.glashatay.ejb.publishing.ContentInput;
import bg.glashatay.ejb.publishing.ContentInput.AttachmentInput;
import bg.glashatay.ejb.publishing.EditionQueries;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.ejb.publishing.PageQueries;
import bg.glashatay.ejb.publishing.PageQueries.PageTitle;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.publishing.Saved;
import bg.glashatay.ejb.shared.SiteClock;
import bg.glashatay.ejb.site.PublicAgenda;
import bg.glashatay.ejb.site.PublicAgendaPage;
import bg.glashatay.ejb.site.PublicDocument;
import bg.glashatay.ejb.site.PublicEntry;
import bg.glashatay.ejb.site.PublicLink;
import bg.glashatay.ejb.site.PublicPages;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@InContainer
class DocumentTypesIT {

    @Inject
    Desk desk;

    @Inject
    Rows rows;

    @Inject
    EditionService editions;

    @Inject
    PublishingService publishing;

    @Inject
    MediaService media;

    @Inject
    MediaQueries mediaQueries;

    @Inject
    PublicMedia publicMedia;

    @Inject
    PublicAgenda agenda;

    @Inject
    PublicPages pages;

    @Inject
    EditionQueries queries;

    @Inject
    PageQueries pageTitles;

    @Inject
    People people;

    @Test
    void particularsAndFilesComeBackAsTheyWereSaved() {
        var file = file();
        var saved = create(
                DocumentType.ACT,
                Map.of("actKind", "ordinance", "actNumber", " № 7\u202E ", "actDate", "2026-03-14"),
                List.of(new AttachmentInput(file, "Наредба  № 7")));

        var content =
                desk.as("author", () -> queries.details(saved.editionId())).content();

        assertThat(content.particulars().text(ParticularField.ACT_NUMBER)).isEqualTo("№ 7");
        assertThat(content.attachments()).singleElement().satisfies(attachment -> {
            assertThat(attachment.sha256()).isEqualTo(file);
            assertThat(attachment.title()).isEqualTo("Наредба № 7");
        });
        assertThat(content.hash()).isEqualTo(saved.contentHash());
    }

    @Test
    void filesOfARevisionAreHistory() {
        create(DocumentType.FILES, Map.of(), List.of(new AttachmentInput(file(), "Образец")));

        assertThatThrownBy(() -> rows.update("update revision_attachment set title = 'Друг'"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> rows.update("delete from revision_attachment")).isInstanceOf(SQLException.class);
    }

    @Test
    void whatListsGoByStandsInColumns() {
        var evening = create(
                DocumentType.EVENT,
                Map.of("eventStart", "2026-12-05T18:30", "eventEnd", "2026-12-05T20:00"),
                List.of());
        var day =
                create(DocumentType.EVENT, Map.of("eventStart", "2026-12-05T10:00", "eventAllDay", "true"), List.of());

        assertThat(instants("event_start", evening)).containsExactly(Instant.parse("2026-12-05T16:30:00Z"));
        assertThat(instants("event_end", evening)).containsExactly(Instant.parse("2026-12-05T18:00:00Z"));
        assertThat(instants("event_start", day)).containsExactly(Instant.parse("2026-12-04T22:00:00Z"));
        assertThat(instants("event_end", day)).containsExactly(Instant.parse("2026-12-05T22:00:00Z"));
    }

    @Test
    void fieldsOfAnotherTypeAndUnknownOnesAreRefusedByName() {
        assertThatThrownBy(() -> create(DocumentType.NEWS, Map.of("actNumber", "7", "rhyme", "а"), List.of()))
                .isInstanceOfSatisfying(ContentRejectedException.class, rejected -> assertThat(rejected.issues())
                        .contains(Issue.of("particulars", "particular-unknown", "rhyme")));
        assertThatThrownBy(() -> create(DocumentType.NEWS, Map.of("actNumber", "7"), List.of()))
                .isInstanceOfSatisfying(ContentRejectedException.class, rejected -> assertThat(rejected.issues())
                        .containsExactly(Issue.of("actNumber", "field-of-another-type")));
    }

    @Test
    void eventWithoutAPlaceIsNotSubmitted() {
        var saved = create(DocumentType.EVENT, Map.of("eventStart", "2026-12-05T18:30"), List.of());

        assertThatThrownBy(() -> desk.as("author", () -> publishing.submit(saved.editionId())))
                .isInstanceOfSatisfying(ContentRejectedException.class, rejected -> assertThat(rejected.issues())
                        .containsExactly(Issue.of("eventVenue", "field-missing")));
    }

    @Test
    void fileIsPublicWhileItsPageIs() {
        var file = uploaded();
        var saved = create(DocumentType.FILES, Map.of(), List.of(new AttachmentInput(file.getSha256(), "Образец")));
        assertThat(taken(file)).isEmpty();

        publish(saved);
        assertThat(taken(file)).contains("text/csv");
        assertThat(publicMedia.original(file.getSha256(), "drugo.csv")).isEmpty();

        desk.as("publisher", () -> publishing.unpublish(saved.editionId(), "Сгрешена е.", Optional.empty()));
        assertThat(taken(file)).isEmpty();
        assertThat(desk.as("reviewer", () -> mediaQueries.original(file.getSha256())))
                .isPresent();
    }

    @Test
    void pictureIsNoFileToTake() {
        var picture = rows.column("select sha256 from asset where media_type like 'image/%' limit 1")
                .get(0);

        assertThatThrownBy(() -> create(DocumentType.FILES, Map.of(), List.of(new AttachmentInput(picture, "Снимка"))))
                .isInstanceOfSatisfying(ContentRejectedException.class, rejected -> assertThat(rejected.issues())
                        .containsExactly(Issue.of("attachments", "file-unknown")));
    }

    @Test
    void whatHasNotEndedComesFirstAndWhatIsTakenAwayIsGone() {
        var over = published(DocumentType.EVENT, event(-2));
        var soon = published(DocumentType.EVENT, event(1));
        var later = published(DocumentType.EVENT, event(2));

        assertThat(events(PublicAgendaPage::ahead)).containsSubsequence(soon.documentId(), later.documentId());
        assertThat(events(PublicAgendaPage::over)).contains(over.documentId());

        desk.as("publisher", () -> publishing.unpublish(soon.editionId(), "Отменено е.", Optional.empty()));
        assertThat(events(PublicAgendaPage::ahead)).contains(later.documentId()).doesNotContain(soon.documentId());
    }

    @Test
    void noticeIsInForceUntilItsTimeAndNoTimerHasToTellIt() {
        var past = published(DocumentType.NOTICE, notice(-2, -1));
        var present = published(DocumentType.NOTICE, notice(-1, 1));
        var toCome = published(DocumentType.NOTICE, notice(1, 2));

        var page = agenda.notices(Language.BG, 1).orElseThrow();

        assertThat(page.ahead())
                .extracting(PublicEntry::documentId)
                .containsSubsequence(present.documentId(), toCome.documentId())
                .doesNotContain(past.documentId());
        assertThat(page.over()).extracting(PublicEntry::documentId).contains(past.documentId());
    }

    @Test
    void pageShowsThePagesAboveAndBelowIt() {
        var top = published(DocumentType.PAGE, Map.of());
        var middle = published(DocumentType.PAGE, under(top));
        var low = published(DocumentType.PAGE, under(middle));

        assertThat(page(low).particulars().trail())
                .extracting(PublicLink::path)
                .containsExactly(page(top).path(), page(middle).path());
        assertThat(page(top).particulars().children())
                .extracting(PublicLink::path)
                .containsExactly(page(middle).path());

        desk.as("publisher", () -> publishing.withdraw(middle.editionId(), "Има грешка."));
        assertThat(page(low).particulars().trail())
                .extracting(PublicLink::path)
                .containsExactly(page(top).path());
        assertThat(page(top).particulars().children()).isEmpty();
    }

    @Test
    void pageCannotStandUnderItselfNorUnderWhatIsNoPage() {
        var top = create(DocumentType.PAGE, Map.of(), List.of());
        var low = create(DocumentType.PAGE, under(top), List.of());
        var event = create(DocumentType.EVENT, Map.of(), List.of());

        assertRefused(top, under(low), "parent-cycle");
        assertRefused(top, under(top), "parent-cycle");
        assertRefused(top, under(event), "parent-unknown");
    }

    @Test
    void siteHasOneAccessibilityStatementWhichEveryPageLeadsTo() {
        assertThatThrownBy(() -> create(DocumentType.STATEMENT, Map.of(), List.of()))
                .isInstanceOfSatisfying(ContentRejectedException.class, rejected -> assertThat(rejected.issues())
                        .containsExactly(Issue.of("type", "statement-exists")));
        assertThat(pages.site(Language.BG).statement()).contains("/obshtina/deklaratsia-za-dostapnost");
        assertThat(pages.site(Language.EN).statement()).contains("/en/obshtina/accessibility-statement");
    }

    @Test
    void titleThatIsNotPublicIsForThoseWhoMayReadIt() {
        var stranger = people.somebody("author");
        people.takeRolesFrom(stranger);
        people.assign(stranger, "section-editor", "sport");
        var draft = create(DocumentType.PAGE, Map.of(), List.of());
        assertThat(titleFor("author", draft)).isPresent();
        assertThat(titleFor(stranger, draft)).isEmpty();
        assertThat(desk.as(stranger, () -> pageTitles.title(draft.documentId())))
                .isEmpty();

        publish(draft);
        var shown = titleFor(stranger, draft);
        var next = desk.as("author", () -> editions.openEdition(draft.documentId(), Language.BG));
        desk.as("author", () -> editions.save(next.editionId(), next.revisionId(), input(Map.of(), List.of())));

        assertThat(shown).isPresent();
        assertThat(titleFor(stranger, draft)).isEqualTo(shown);
        assertThat(desk.as(stranger, () -> pageTitles.title(draft.documentId())))
                .isEqualTo(shown);
        assertThat(titleFor("author", draft)).isPresent().isNotEqualTo(shown);
        people.close(stranger);
    }

    private Optional<String> titleFor(String reader, Saved page) {
        return desk.as(reader, () -> pageTitles.pages(Language.BG)).stream()
                .filter(title -> title.documentId() == page.documentId())
                .map(PageTitle::title)
                .findFirst();
    }

    private static Map<String, String> event(int days) {
        var start = LocalDateTime.now(SiteClock.ZONE).plusDays(days).truncatedTo(ChronoUnit.MINUTES);
        return Map.of(
                "eventStart", start.toString(),
                "eventEnd", start.plusHours(1).toString(),
                "eventVenue", "Читалището");
    }

    private static Map<String, String> notice(int from, int until) {
        var now = LocalDateTime.now(SiteClock.ZONE).truncatedTo(ChronoUnit.MINUTES);
        return Map.of(
                "noticeLevel", "important",
                "noticeFrom", now.plusDays(from).toString(),
                "noticeUntil", now.plusDays(until).toString());
    }

    private static Map<String, String> under(Saved page) {
        return Map.of("pageParent", String.valueOf(page.documentId()));
    }

    private void assertRefused(Saved saved, Map<String, String> particulars, String key) {
        assertThatThrownBy(() -> desk.as(
                        "author",
                        () -> editions.save(saved.editionId(), saved.revisionId(), input(particulars, List.of()))))
                .isInstanceOfSatisfying(ContentRejectedException.class, rejected -> assertThat(rejected.issues())
                        .containsExactly(Issue.of("pageParent", key)));
    }

    private List<Long> events(Function<PublicAgendaPage, List<PublicEntry>> part) {
        return part.apply(agenda.events(Language.BG, 1).orElseThrow()).stream()
                .map(PublicEntry::documentId)
                .toList();
    }

    private PublicDocument page(Saved saved) {
        return desk.as("author", () -> pages.preview(saved.editionId()));
    }

    private Optional<String> taken(Asset file) {
        return publicMedia.original(file.getSha256(), file.getOriginalName()).map(OriginalFile::mediaType);
    }

    private Saved published(DocumentType type, Map<String, String> particulars) {
        var saved = create(type, particulars, List.of());
        publish(saved);
        return saved;
    }

    private void publish(Saved saved) {
        desk.as("author", () -> publishing.submit(saved.editionId()));
        desk.as("reviewer", () -> publishing.approve(saved.editionId(), saved.contentHash()));
        desk.as("publisher", () -> publishing.publish(saved.editionId()));
    }

    private Saved create(DocumentType type, Map<String, String> particulars, List<AttachmentInput> files) {
        var content = input(particulars, files);
        return desk.as("author", () -> editions.create(type, Language.BG, content));
    }

    private static ContentInput input(Map<String, String> particulars, List<AttachmentInput> files) {
        return new ContentInput(
                title("Вид"),
                "",
                "Накратко.",
                "<p>Надълго.</p>",
                "kultura",
                List.of(),
                "",
                "",
                false,
                "",
                particulars,
                files);
    }

    private String file() {
        return uploaded().getSha256();
    }

    private Asset uploaded() {
        return desk.as("author", () -> media.uploadDocument("образец.csv", csv(title("Ред"))));
    }

    private static InputStream csv(String line) {
        return new ByteArrayInputStream(("име;стойност\n" + line + ";1\n").getBytes(StandardCharsets.UTF_8));
    }

    private List<Instant> instants(String column, Saved saved) {
        var seconds = "select extract(epoch from " + column + ")::bigint from edition where id = ?";
        return rows.column(seconds, saved.editionId()).stream()
                .map(second -> Instant.ofEpochSecond(Long.parseLong(second)))
                .toList();
    }
}
