package bg.glashatay.web.api;

import bg.glashatay.domain.media.Licence;
import bg.glashatay.domain.publishing.AccessBasis;
import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.ejb.site.PublicDocument;
import bg.glashatay.ejb.site.PublicFile;
import bg.glashatay.ejb.site.PublicImage;
import bg.glashatay.ejb.site.PublicTexts;
import bg.glashatay.web.figures.ShownFigures;
import bg.glashatay.web.figures.WithdrawnFigures;
import bg.glashatay.web.media.MediaAddress;
import bg.glashatay.web.media.OriginalAddress;
import bg.glashatay.web.site.SharedImage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A document as citizens read it, in the languages in which they can. */
public record DocumentRepresentation(long document, DocumentType type, List<Text> texts) {

    /**
     * The document as it is public.
     *
     * @throws ProblemException 410 when it was taken away
     */
    static DocumentRepresentation of(PublicTexts found, UnaryOperator<String> absolute) {
        if (found.texts().isEmpty()) {
            var gone = Problem.of(410, "gone").with("explanation", found.explanation());
            throw found.replacement()
                    .map(document -> gone.with("replacement", href(document)))
                    .orElse(gone)
                    .asException();
        }
        return new DocumentRepresentation(
                found.id(),
                found.type(),
                found.texts().stream().map(text -> Text.of(text, absolute)).toList());
    }

    static String href(long document) {
        return "/api/v1/documents/" + document;
    }

    /**
     * The document in one language.
     *
     * @param state published, or withdrawn: still to be read, with the explanation that it no longer counts
     * @param body HTML
     * @param updated when readers were last told of an update
     * @param particulars what it says in the fields of its kind, by their names
     * @param files to take, in order
     * @param url the page
     */
    public record Text(
            String language,
            EditionState state,
            String explanation,
            String title,
            String lead,
            String body,
            Section section,
            List<String> tags,
            Image image,
            Instant published,
            Instant updated,
            String changeNote,
            Map<String, String> particulars,
            List<TakenFile> files,
            String url) {

        static Text of(PublicTexts.Text text, UnaryOperator<String> absolute) {
            var withdrawal = text.withdrawal();
            return new Text(
                    text.language().code(),
                    withdrawal.isPresent() ? EditionState.WITHDRAWN : EditionState.PUBLISHED,
                    withdrawal.map(PublicDocument.Withdrawal::explanation).orElse(null),
                    text.title(),
                    text.lead(),
                    shownBody(text, absolute),
                    new Section(text.section().slug(), text.section().name()),
                    text.tags(),
                    text.image()
                            .filter(image -> withdrawal.isEmpty())
                            .map(image -> Image.of(image, absolute))
                            .orElse(null),
                    text.publishedAt(),
                    text.updatedAt().orElse(null),
                    text.changeNote().isEmpty() ? null : text.changeNote(),
                    ParticularMembers.of(text.facts().values()),
                    text.files().stream()
                            .filter(file -> withdrawal.isEmpty())
                            .map(file -> TakenFile.of(file, absolute))
                            .toList(),
                    absolute.apply(text.path()));
        }
    }

    /** The HTML of its page, with full addresses of its pictures. */
    private static String shownBody(PublicTexts.Text text, UnaryOperator<String> absolute) {
        return text.withdrawal().isPresent()
                ? WithdrawnFigures.in(text.body(), text.language())
                : ShownFigures.in(
                        text.body(), text.language(), text.pictures(), absolute.apply(MediaAddress.PUBLIC), false);
    }

    /** Where the document stands. */
    public record Section(String slug, String name) {}

    /**
     * A file that readers can take.
     *
     * @param size in bytes
     * @param accessible whether nothing is known of readers whom it shuts out
     * @param accessBasis on what ground it is offered although it does; null for none
     */
    public record TakenFile(
            String url, String title, String mediaType, long size, boolean accessible, String accessBasis) {

        static TakenFile of(PublicFile file, UnaryOperator<String> absolute) {
            return new TakenFile(
                    absolute.apply(new OriginalAddress(file.sha256(), file.name()).under(MediaAddress.PUBLIC)),
                    file.title(),
                    file.mediaType(),
                    file.size(),
                    file.accessible(),
                    file.basis().map(AccessBasis::key).orElse(null));
        }
    }

    /**
     * The lead image.
     *
     * @param alt empty where it only decorates
     * @param licence by its name in the API
     */
    public record Image(String url, int width, int height, String alt, String caption, String credit, String licence) {

        static Image of(PublicImage image, UnaryOperator<String> absolute) {
            var largest = SharedImage.of(image);
            return new Image(
                    absolute.apply(largest.path()),
                    largest.width(),
                    largest.height(),
                    image.alt(),
                    image.caption().isEmpty() ? null : image.caption(),
                    image.author().isEmpty() ? null : image.author(),
                    image.licence().map(Licence::key).orElse(null));
        }
    }
}
