package bg.glashatay.it;

import static bg.glashatay.it.Desk.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.media.AssetInUseException;
import bg.glashatay.domain.media.Frame;
import bg.glashatay.domain.media.Rendition;
import bg.glashatay.domain.media.StaleDescriptionException;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.security.NotAuthenticatedException;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.library.Description;
import bg.glashatay.ejb.library.LibraryFilter;
import bg.glashatay.ejb.library.LibraryKind;
import bg.glashatay.ejb.library.LibraryQueries;
import bg.glashatay.ejb.library.LibraryService;
import bg.glashatay.ejb.library.ReplacedText;
import bg.glashatay.ejb.library.ReplacedText.Fate;
import bg.glashatay.ejb.library.ReplacementService;
import bg.glashatay.ejb.library.UseRow;
import bg.glashatay.ejb.media.MediaQueries;
import bg.glashatay.ejb.media.MediaService;
import bg.glashatay.ejb.media.RenditionFile;
import bg.glashatay.ejb.media.RenditionFormat;
import bg.glashatay.ejb.publishing.Basis;
import bg.glashatay.ejb.publishing.ContentInput;
import bg.glashatay.ejb.publishing.EditionQueries;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.publishing.RestorationService;
import bg.glashatay.ejb.publishing.Saved;
import bg.glashatay.ejb.site.PublicImage;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The library: what is found, who may do what, and that nothing that a text needs is lost. */
@InContainer
class LibraryIT {

    @Inject
    Desk desk;

    @Inject
    Rows rows;

    @Inject
    LibraryQueries library;

    @Inject
    LibraryService service;

    @Inject
    ReplacementService replacements;

    @Inject
    MediaService media;

    @Inject
    MediaQueries files;

    @Inject
    EditionService editions;

    @Inject
    RestorationService restorations;

    @Inject
    EditionQueries details;

    @Inject
    PublishingService publishing;

    @Test
    void fileIsFoundByTheBeginningsOfItsWords() {
        var word = word();
        var picture = upload("Мостът_" + word + "-2024.JPG");
        describe(picture, "Хора край река " + word);
        var document = document("Наредба.csv", word);

        assertThat(found(new LibraryFilter(
                        "мост " + word.substring(0, 9), Optional.empty(), false, false, false, false)))
                .containsExactly(picture.getSha256());
        assertThat(found(new LibraryFilter("РЕКА " + word, Optional.empty(), false, false, false, false)))
                .containsExactly(picture.getSha256());
        assertThat(found(new LibraryFilter(
                        "' | & " + word, Optional.of(LibraryKind.DOCUMENT), false, false, false, false)))
                .isEmpty();

        desk.draft(with(null, List.of(document), "Тарифа " + word, ""));
        assertThat(found(
                        new LibraryFilter("тариф " + word, Optional.of(LibraryKind.TABLE), false, false, false, false)))
                .containsExactly(document.getSha256());
    }

    @Test
    void filtersTellMineUnusedAndUndescribed() {
        var word = word();
        var used = upload("а " + word + ".jpg");
        var unused = upload("б " + word + ".jpg");
        var theirs = desk.as("section-editor", () -> media.upload(word + ".jpg", picture(), ""));
        describe(used, "Мост");
        desk.draft(with(used, List.of(), "", ""));

        assertThat(found(new LibraryFilter(word, Optional.empty(), true, false, false, false)))
                .containsExactlyInAnyOrder(used.getSha256(), unused.getSha256());
        assertThat(found(new LibraryFilter(word, Optional.empty(), false, true, false, false)))
                .containsExactlyInAnyOrder(unused.getSha256(), theirs.getSha256());
        assertThat(found(new LibraryFilter(word, Optional.empty(), true, false, true, false)))
                .containsExactly(unused.getSha256());
    }

    @Test
    void usesAreNamedToWhoeverMayReadThemAndCountedForAll() {
        var asset = upload("мост.jpg");
        var published = desk.published(with(asset, List.of(), "", figure(asset)));
        var draft = desk.draft(with(null, List.of(), "", figure(asset)));

        var seen = desk.as("author", () -> library.uses(asset.getSha256(), 0, 10));
        assertThat(seen.published()).isOne();
        assertThat(seen.inPreparation()).isOne();
        assertThat(seen.page().rows())
                .extracting(UseRow::editionId, UseRow::atHead, UseRow::inBody, UseRow::attached)
                .containsExactly(
                        tuple(published.editionId(), true, true, false), tuple(draft.editionId(), false, true, false));
        // this editor's sections are others
        var elsewhere = desk.as("section-editor", () -> library.uses(asset.getSha256(), 0, 10));
        assertThat(elsewhere.total()).isEqualTo(2);
        assertThat(elsewhere.page().rows()).isEmpty();
    }

    @Test
    void descriptionIsForItsUploaderAndWhoeverLooksAfterFiles() {
        var asset = upload("мост.jpg");

        int first = describe(asset, "Мост");
        int second =
                desk.as("section-editor", () -> service.describe(asset.getSha256(), first, description("Мост вечер")));
        assertThat(second).isGreaterThan(first);
        assertThatThrownBy(() ->
                        desk.as("reviewer", () -> service.describe(asset.getSha256(), second, description("Мост"))))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(
                        () -> desk.as("duty", () -> service.describe(asset.getSha256(), second, description("Мост"))))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> service.describe(asset.getSha256(), second, description("Мост")))
                .isInstanceOf(NotAuthenticatedException.class);
        assertThat(rows.column(
                        "select actor from audit_entry where command = 'DESCRIBE_MEDIA' and permitted and detail like ?",
                        asset.getSha256() + "%"))
                .hasSize(2);
    }

    @Test
    void descriptionChangesNothingThatCitizensRead() {
        var asset = desk.as("author", () -> media.upload("мост.jpg", picture(), "Мария Стоева"));
        var published = desk.published(with(asset, List.of(), "", ""));

        desk.as(
                "author",
                () -> service.describe(
                        asset.getSha256(), asset.getVersion(), new Description("Мост", "Друг автор", "", 50, 50)));

        assertThat(desk.as("author", () -> files.find(asset.getSha256()))
                        .orElseThrow()
                        .getAuthor())
                .isEqualTo("Друг автор");
        var content =
                desk.as("author", () -> details.details(published.editionId())).content();
        assertThat(PublicImage.of(content).orElseThrow().author()).isEqualTo("Мария Стоева");
    }

    @Test
    void whoDescribesAfterAnotherIsToldAndChangesNothing() {
        var asset = upload("мост.jpg");
        int first = describe(asset, "Първото");

        assertThatThrownBy(() -> desk.as(
                        "section-editor",
                        () -> service.describe(asset.getSha256(), asset.getVersion(), description("Второто"))))
                .isInstanceOf(StaleDescriptionException.class);
        assertThat(read(asset).getAlt()).isEqualTo("Първото");
        assertThatThrownBy(() -> desk.as(
                        "author",
                        () -> service.describe(
                                asset.getSha256(), first, new Description("а".repeat(501), "", "няма", 101, 0))))
                .asInstanceOf(type(ContentRejectedException.class))
                .satisfies(refused -> assertThat(refused.issues())
                        .extracting(Issue::field)
                        .containsExactly("alt", "licence", "focus"));
    }

    @Test
    void whatATextNeedsIsNotDeleted() {
        var asset = upload("мост.jpg");
        var draft = desk.draft(with(asset, List.of(), "", ""));
        mustBeInUse(asset);

        desk.as("author", () -> publishing.discard(draft.editionId()));
        // it can still be recovered
        mustBeInUse(asset);
        update("update edition set changed_at = now() - interval '91 days' where id = ?", draft.editionId());
        desk.as("author", () -> service.delete(asset.getSha256()));
        assertThat(read(asset).isDeleted()).isTrue();
    }

    @Test
    void deletedFileIsGoneWithAllThatWasMadeOfItAndTheWordStays() {
        var asset = upload("мост.jpg");
        assertThat(rendition(asset)).isPresent();

        assertThatThrownBy(() -> desk.as("duty", () -> service.delete(asset.getSha256())))
                .isInstanceOf(NotPermittedException.class);
        desk.as("author", () -> service.delete(asset.getSha256()));

        assertThat(rendition(asset)).isEmpty();
        assertThat(found(new LibraryFilter("", Optional.empty(), true, true, false, false)))
                .doesNotContain(asset.getSha256());
        assertThat(desk.as("author", () -> library.details(asset.getSha256())).deleter())
                .isPresent();
        assertThatThrownBy(() -> desk.as("author", () -> service.delete(asset.getSha256())))
                .isInstanceOf(NotFoundException.class);
        assertThat(rows.column(
                        "select actor from audit_entry where command = 'DELETE_MEDIA' and permitted and detail like ?",
                        asset.getSha256() + "%"))
                .containsExactly("author");
    }

    @Test
    void sameBytesBringADeletedFileBack() {
        var bytes = MadeFile.jpeg();
        var asset = desk.as("author", () -> media.upload("мост.jpg", new ByteArrayInputStream(bytes), ""));
        desk.as("author", () -> service.delete(asset.getSha256()));

        var again =
                desk.as("section-editor", () -> media.upload("мост 2.jpg", new ByteArrayInputStream(bytes), "Иван"));

        assertThat(read(asset).getAuthor()).isEqualTo("Иван");
        assertThat(again.getVersion()).isEqualTo(read(asset).getVersion());
        assertThat(again.getSha256()).isEqualTo(asset.getSha256());
        assertThat(read(asset).isDeleted()).isFalse();
        assertThat(read(asset).getFileName()).isEqualTo("мост 2.jpg");
        assertThat(rendition(asset)).isPresent();
    }

    @Test
    void severalAreDeletedEachForItself() {
        var used = upload("а.jpg");
        var unused = upload("б.jpg");
        desk.draft(with(used, List.of(), "", ""));

        var report = desk.as(
                "author", () -> service.deleteEach(List.of(used.getSha256(), unused.getSha256(), unused.getSha256())));

        assertThat(report)
                .extracting(one -> one.sha256(), one -> one.refusal().isPresent())
                .containsExactly(tuple(used.getSha256(), true), tuple(unused.getSha256(), false));
    }

    @Test
    void textThatNamesADeletedFileIsNotSubmitted() {
        var gone = upload("мост.jpg");
        var attached = document("наредба.csv", word());
        var draft = desk.draft(with(gone, List.of(attached), "Наредба", figure(gone)));
        var bare = desk.as(
                "author",
                () -> editions.save(draft.editionId(), draft.revisionId(), with(null, List.of(), "", "<p>Без.</p>")));
        desk.as("author", () -> service.delete(gone.getSha256()));
        desk.as("author", () -> service.delete(attached.getSha256()));
        desk.as("author", () -> restorations.restoreInto(draft.editionId(), bare.revisionId(), draft.revisionId()));

        assertThatThrownBy(() -> desk.as("author", () -> publishing.submit(draft.editionId())))
                .asInstanceOf(type(ContentRejectedException.class))
                .satisfies(refused -> assertThat(refused.issues())
                        .extracting(Issue::field, Issue::key)
                        .containsExactlyInAnyOrder(
                                tuple("leadImage", "file-deleted"),
                                tuple("body", "file-deleted"),
                                tuple("attachments", "file-deleted")));
        assertThat(state(draft)).isEqualTo(EditionState.DRAFT);
    }

    @Test
    void textThatBeginsToNameADeletedFileIsToldSoAndStaysAsItWas() {
        var gone = upload("мост.jpg");
        var draft = desk.draft(with(null, List.of(), "", ""));
        desk.as("author", () -> service.delete(gone.getSha256()));
        var naming = with(gone, List.of(), "", figure(gone));

        assertThatThrownBy(() -> desk.as(
                        "author", () -> editions.merge(draft.editionId(), Basis.of(draft.revisionId()), naming, false)))
                .asInstanceOf(type(ContentRejectedException.class))
                .satisfies(refused -> assertThat(refused.issues())
                        .extracting(Issue::field, Issue::key)
                        .containsExactly(tuple("leadImage", "file-deleted"), tuple("body", "file-deleted")));
        assertThatThrownBy(() -> desk.draft(naming)).isInstanceOf(ContentRejectedException.class);
        assertThat(desk.as("author", () -> details.details(draft.editionId())).headId())
                .isEqualTo(draft.revisionId());
    }

    /** Either the text names the file, which is there, or the file is gone, and the text does not. */
    @Test
    void whoDeletesAFileAndWhoBeginsToNameItCannotBothSucceed() throws Exception {
        var both = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 20; i++) {
                var file = upload("мост.jpg");
                var draft = desk.draft(with(null, List.of(), "", ""));
                var start = new CyclicBarrier(2);
                var deleted = both.submit(() -> {
                    start.await();
                    return succeeds(() -> desk.as("author", () -> service.delete(file.getSha256())));
                });
                var named = both.submit(() -> {
                    start.await();
                    return succeeds(() -> desk.as(
                            "author",
                            () -> editions.save(draft.editionId(), draft.revisionId(), with(file, List.of(), "", ""))));
                });

                assertThat(named.get()).isNotEqualTo(deleted.get());
                assertThat(read(file).isDeleted()).isEqualTo(deleted.get());
            }
        } finally {
            both.shutdownNow();
        }
    }

    private static boolean succeeds(Runnable command) {
        try {
            command.run();
            return true;
        } catch (AssetInUseException | ContentRejectedException refused) {
            return false;
        }
    }

    @Test
    void replacementRevisesDraftsAndOpensEditionsOfWhatIsPublic() {
        var old = upload("стар.jpg");
        var other = uploadAs("section-editor", "нов.jpg");
        var draft = desk.draft(in("obshtina", old, figure(old)));
        var live = desk.published(in("obshtina", old, figure(old)));
        var reviewed = desk.draft(in("obshtina", old, ""));
        desk.as("author", () -> publishing.submit(reviewed.editionId()));
        // this editor's sections are others
        desk.draft(with(old, List.of(), "", ""));

        var foreseen = desk.as("section-editor", () -> library.replacement(old.getSha256()));
        var report = desk.as("section-editor", () -> replacements.replace(old.getSha256(), other.getSha256()));

        assertThat(fates(report.texts()))
                .containsEntry(draft.documentId(), Fate.REVISED)
                .containsEntry(live.documentId(), Fate.OPENED)
                .containsEntry(reviewed.documentId(), Fate.UNDER_REVIEW);
        assertThat(fates(foreseen.texts())).isEqualTo(fates(report.texts()));
        assertThat(report.elsewhere()).isOne();
        var revised =
                desk.as("author", () -> details.details(draft.editionId())).content();
        assertThat(revised.leadImage().getSha256()).isEqualTo(other.getSha256());
        assertThat(revised.leadImageAlt()).isEqualTo("Мост");
        assertThat(revised.body()).isEqualTo(figure(other));
        // what citizens read stays until the new edition has gone through review
        assertThat(state(live)).isEqualTo(EditionState.PUBLISHED);
        assertThat(desk.as("author", () -> details.details(live.editionId()))
                        .content()
                        .leadImage()
                        .getSha256())
                .isEqualTo(old.getSha256());
        var opened = desk.as("author", () -> details.details(live.documentId(), 2));
        assertThat(opened.state()).isEqualTo(EditionState.DRAFT);
        assertThat(opened.content().body()).isEqualTo(figure(other));
        assertThat(state(reviewed)).isEqualTo(EditionState.IN_REVIEW);
        assertThat(read(old).replacedBy()).contains(other.getSha256());
        assertThat(rows.column(
                        "select count(*) from audit_entry where command = 'REPLACE_MEDIA' and permitted and detail like ?",
                        old.getSha256() + "%"))
                .containsExactly("3");
    }

    @Test
    void fileIsReplacedByAnotherOfItsKindAndByWhoeverLooksAfterFiles() {
        var picture = upload("мост.jpg");
        var document = document("наредба.csv", word());

        assertThatThrownBy(() -> desk.as(
                        "section-editor", () -> replacements.replace(picture.getSha256(), document.getSha256())))
                .isInstanceOf(ContentRejectedException.class);
        assertThatThrownBy(
                        () -> desk.as("author", () -> replacements.replace(picture.getSha256(), document.getSha256())))
                .isInstanceOf(NotPermittedException.class);
    }

    private Optional<RenditionFile> rendition(Asset asset) {
        return desk.as(
                "author", () -> files.rendition(asset.getSha256(), Rendition.W480, Frame.WHOLE, RenditionFormat.JPEG));
    }

    private void mustBeInUse(Asset asset) {
        assertThatThrownBy(() -> desk.as("author", () -> service.delete(asset.getSha256())))
                .isInstanceOf(AssetInUseException.class);
    }

    private static Map<Long, Fate> fates(List<ReplacedText> texts) {
        return texts.stream().collect(Collectors.toMap(ReplacedText::documentId, ReplacedText::fate));
    }

    private EditionState state(Saved saved) {
        return desk.as("author", () -> details.details(saved.editionId())).state();
    }

    private Asset read(Asset asset) {
        return desk.as("author", () -> library.details(asset.getSha256())).asset();
    }

    private List<String> found(LibraryFilter filter) {
        return desk.as("author", () -> library.list(filter, 0, 50)).rows().stream()
                .map(row -> row.asset().getSha256())
                .toList();
    }

    private int describe(Asset asset, String alt) {
        return desk.as("author", () -> service.describe(asset.getSha256(), asset.getVersion(), description(alt)));
    }

    private static Description description(String alt) {
        return new Description(alt, "Мария Стоева", "cc-by-4", 30, 45);
    }

    private void update(String sql, Object... parameters) {
        try {
            rows.update(sql, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Asset upload(String name) {
        return uploadAs("author", name);
    }

    private Asset uploadAs(String who, String name) {
        return desk.as(who, () -> media.upload(name, picture(), ""));
    }

    private Asset document(String name, String word) {
        var table = "име;стойност\n" + word + ";1\n";
        return desk.as(
                "author",
                () -> media.uploadDocument(name, new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8))));
    }

    private static ContentInput with(Asset lead, List<Asset> attached, String fileTitle, String body) {
        return content("kultura", lead, attached, fileTitle, body);
    }

    private static ContentInput in(String section, Asset lead, String body) {
        return content(section, lead, List.of(), "", body);
    }

    private static ContentInput content(
            String section, Asset lead, List<Asset> attached, String fileTitle, String body) {
        return new ContentInput(
                title("С файлове"),
                "",
                "Накратко.",
                body.isEmpty() ? "<p>Надълго.</p>" : body,
                section,
                List.of(),
                lead == null ? "" : lead.getSha256(),
                lead == null ? "" : "Мост",
                false,
                "",
                Map.of(),
                attached.stream()
                        .map(asset -> new ContentInput.AttachmentInput(asset.getSha256(), fileTitle))
                        .toList());
    }

    private static String figure(Asset picture) {
        return "<figure data-picture=\"" + picture.getSha256()
                + "\" data-frame=\"16x9-30x45\" data-author=\"Иван\" data-licence=\"cc0\"><img alt=\"Площад\">"
                + "<figcaption>Площадът вечер</figcaption></figure>";
    }

    /** That no other test uses. */
    private static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }

    private static ByteArrayInputStream picture() {
        return new ByteArrayInputStream(MadeFile.jpeg());
    }
}
