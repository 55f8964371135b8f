package bg.glashatay.it;

import static bg.glashatay.it.Desk.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.domain.media.Reading;
import bg.glashatay.domain.media.Reading.Outcome;
import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.library.LibraryFilter;
import bg.glashatay.ejb.library.LibraryQueries;
import bg.glashatay.ejb.library.LibraryService;
import bg.glashatay.ejb.media.MediaService;
import bg.glashatay.ejb.publishing.ContentInput;
import bg.glashatay.ejb.publishing.ContentInput.AttachmentInput;
import bg.glashatay.ejb.publishing.EditionQueries;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.publishing.Saved;
import bg.glashatay.ejb.reading.ReadingQueries;
import bg.glashatay.ejb.search.SearchAnswer;
import bg.glashatay.ejb.search.SearchQuestion;
import bg.glashatay.ejb.search.Searches;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What uploaded documents say: read apart from the server, found with the page, and judged before it is submitted. */
@InContainer
class ReadingIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    Desk desk;

    @Inject
    Rows rows;

    @Inject
    MediaService media;

    @Inject
    EditionService editions;

    @Inject
    EditionQueries queries;

    @Inject
    PublishingService publishing;

    @Inject
    ReadingQueries readings;

    @Inject
    LibraryService library;

    @Inject
    LibraryQueries files;

    @Inject
    Searches searches;

    @Test
    void publishedPageIsFoundByAWordThatOnlyItsDocumentHas() {
        var word = word();
        var file = read("молба.docx", MadeFile.docx("Образец на " + word));
        var saved = create(file, "", "<p>Надълго.</p>");
        assertThat(found(word)).isEmpty();

        publish(saved);
        awaitFound(word, List.of(saved.documentId()));

        desk.as("publisher", () -> publishing.withdraw(saved.editionId(), "Грешка."));
        awaitFound(word, List.of());
    }

    @Test
    void pageThatIsPublishedAlreadyIsFoundOnceItsDocumentIsRead() throws SQLException {
        var word = word();
        var file = read("stara.pdf", MadeFile.taggedPdf("The old " + word));
        var saved = create(file, "", "<p>Надълго.</p>");
        rows.update(
                "update asset_reading set text = '', outcome = 'WAITING', due_at = 'infinity' where sha256 = ?", file);
        publish(saved);
        assertThat(found(word)).isEmpty();

        rows.update("update asset_reading set due_at = now() where sha256 = ?", file);
        awaitFound(word, List.of(saved.documentId()));
    }

    @Test
    void whatWasReadGoesWithTheDocument() {
        var file = read("излишна.docx", MadeFile.docx("Дума " + word()));

        desk.as("author", () -> library.delete(file));

        assertThat(rows.column("select sha256 from asset_reading where sha256 = ?", file))
                .isEmpty();
    }

    @Test
    void inaccessibleFileNeedsAGroundBeforeItsPageIsSubmitted() {
        var file = read("сканирано.pdf", MadeFile.pdf(""));

        assertRefused(create(file, "", "<p>Надълго.</p>"), "file-inaccessible", "Файл");
        assertRefused(create(file, "html-version", ""), "html-version-missing");
        assertThatCode(() -> submit(create(file, "html-version", "<p>Същото.</p>")))
                .doesNotThrowAnyException();
        assertThatCode(() -> submit(create(file, "before-2018", ""))).doesNotThrowAnyException();
    }

    @Test
    void groundComesBackWithTheTextAndCountsInItsHash() {
        var file = read("без етикети.pdf", MadeFile.pdf("Words without tags"));
        var without = create(file, "", "<p>Надълго.</p>");
        var with = desk.as(
                "author",
                () -> editions.save(
                        without.editionId(), without.revisionId(), input(file, "third-party", "<p>Надълго.</p>")));

        assertThat(desk.as("author", () -> queries.details(with.editionId()))
                        .content()
                        .hash())
                .isEqualTo(with.contentHash());
        assertThatThrownBy(() -> create(file, "because", ""))
                .isInstanceOfSatisfying(ContentRejectedException.class, rejected -> assertThat(rejected.issues())
                        .containsExactly(Issue.of("attachments", "file-basis-unknown")));
    }

    @Test
    void libraryListsPdfFilesThatLackSomethingAndNoOthers() {
        var word = word();
        var scan = read(word + " 1.pdf", MadeFile.pdf(word.substring(0, 6)));
        var untagged = read(word + " 2.pdf", MadeFile.pdf("Untagged " + word));
        var untitled = read(word + " 3.pdf", MadeFile.taggedPdf("Tagged " + word));
        read(word + " 4.pdf", MadeFile.faultlessPdf("Faultless " + word));
        read(word + " 5.docx", MadeFile.docx(word));

        assertThat(faulty(word)).containsExactlyInAnyOrder(scan, untagged, untitled);
    }

    @Test
    void documentThatIsStillToBeReadHoldsNobodyUp() throws SQLException {
        var file = read("бавен.pdf", MadeFile.pdf("Slow " + word()));
        rows.update("update asset_reading set outcome = 'WAITING', due_at = 'infinity' where sha256 = ?", file);

        assertThatCode(() -> submit(create(file, "", "<p>Надълго.</p>"))).doesNotThrowAnyException();
    }

    @Test
    void damagedDocumentAndOneThatUnpacksWithoutEndAreNotReadAndLeaveNothing() {
        var damaged = read("повреден.pdf", MadeFile.bytes("%PDF-1.7 " + UUID.randomUUID() + " %%EOF"));
        var bomb = read("бомба.docx", MadeFile.bomb(900));

        assertThat(reading(damaged).getOutcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(reading(bomb).getOutcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(Optional.ofNullable(folder().list()).orElse(new String[0])).isEmpty();
    }

    @Test
    void whatWasTakenByANodeThatDiedIsReadByAnother() throws SQLException {
        var word = word();
        var file = read("прекъснат.docx", MadeFile.docx(word));
        rows.update(
                "update asset_reading set text = '', outcome = 'WAITING', attempts = 1,"
                        + " due_at = now() - interval '1 second' where sha256 = ?",
                file);

        Await.until("it is read", PATIENCE, () -> reading(file).getOutcome() == Outcome.READ);
        assertThat(rows.column("select text from asset_reading where sha256 = ?", file))
                .containsExactly(word);
    }

    private static File folder() {
        return Path.of(System.getenv("CMS_DATA_DIR"), "reading").toFile();
    }

    private void assertRefused(Saved saved, String key, Object... arguments) {
        assertThatThrownBy(() -> submit(saved))
                .isInstanceOfSatisfying(ContentRejectedException.class, rejected -> assertThat(rejected.issues())
                        .containsExactly(Issue.of("attachments", key, arguments)));
    }

    /** Uploads, and waits until it is read or is known not to be. */
    private String read(String name, byte[] bytes) {
        var asset = desk.as("author", () -> media.uploadDocument(name, new ByteArrayInputStream(bytes)));
        Await.until(
                name + " is read", PATIENCE, () -> reading(asset.getSha256()).getOutcome() != Outcome.WAITING);
        return asset.getSha256();
    }

    private Reading reading(String sha256) {
        return desk.as("author", () -> readings.of(List.of(sha256))).get(sha256);
    }

    private void awaitFound(String word, List<Long> documents) {
        Await.until(word + " leads to " + documents, PATIENCE, () -> found(word).equals(documents));
    }

    private List<Long> found(String word) {
        var answer = searches.search(SearchQuestion.of(Language.BG, word));
        return answer.reach() == SearchAnswer.Reach.ALL
                ? answer.hits().stream().map(hit -> hit.entry().documentId()).toList()
                : List.of();
    }

    private List<String> faulty(String word) {
        var filter = new LibraryFilter(word, Optional.empty(), false, false, false, true);
        return desk.as("author", () -> files.list(filter, 0, 50)).rows().stream()
                .map(row -> row.asset().getSha256())
                .toList();
    }

    private Saved create(String file, String basis, String body) {
        return desk.as("author", () -> editions.create(DocumentType.FILES, Language.BG, input(file, basis, body)));
    }

    private static ContentInput input(String file, String basis, String body) {
        return new ContentInput(
                title("Файлове"),
                "",
                "Накратко.",
                body,
                "kultura",
                List.of(),
                "",
                "",
                false,
                "",
                Map.of(),
                List.of(new AttachmentInput(file, "Файл", basis)));
    }

    private void submit(Saved saved) {
        desk.as("author", () -> publishing.submit(saved.editionId()));
    }

    private void publish(Saved saved) {
        submit(saved);
        desk.as("reviewer", () -> publishing.approve(saved.editionId(), saved.contentHash()));
        desk.as("publisher", () -> publishing.publish(saved.editionId()));
    }

    /** Letters only: digits part words. */
    private static String word() {
        var word = new StringBuilder("q");
        UUID.randomUUID()
                .toString()
                .substring(0, 8)
                .chars()
                .forEach(digit -> word.append((char) (digit < 'a' ? digit - '0' + 'g' : digit)));
        return word.toString();
    }
}
