package bg.glashatay.ejb.site;

import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.media.StoredPicture;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A document as citizens read it.
 *
 * @param texts one for each language; none when the document was taken away
 * @param explanation what is said of a document that was taken away
 * @param replacement the document that took its place
 */
public record PublicTexts(
        long id, DocumentType type, List<Text> texts, String explanation, Optional<Long> replacement) {

    public PublicTexts {
        texts = List.copyOf(texts);
    }

    /**
     * The document in one language.
     *
     * @param body sanitised HTML
     * @param pictures those that the body shows, by their hashes
     * @param updatedAt when readers were last told of an update
     * @param changeNote what that changed; empty for none
     * @param facts what it says in the fields of its kind
     * @param files to take, in the editor's order
     * @param withdrawal why it no longer counts; empty while it does
     */
    public record Text(
            Language language,
            PublicSection section,
            String path,
            String title,
            String lead,
            String body,
            Map<String, StoredPicture> pictures,
            List<String> tags,
            Optional<PublicImage> image,
            Instant publishedAt,
            Optional<Instant> updatedAt,
            String changeNote,
            PublicFacts facts,
            List<PublicFile> files,
            Optional<PublicDocument.Withdrawal> withdrawal) {

        public Text {
            pictures = Map.copyOf(pictures);
            tags = List.copyOf(tags);
            files = List.copyOf(files);
        }

        static Text of(
                PublicFaces.Face face,
                String body,
                PublicFiles.OfPage ofStore,
                List<PublicUpdate> updates,
                Instant now) {
            var edition = face.edition();
            var content = edition.getHead().content();
            var update = updates.stream().findFirst();
            return new Text(
                    edition.getLanguage(),
                    PublicSection.of(edition.getSection(), edition.getLanguage()),
                    face.address().path(),
                    content.title(),
                    content.lead(),
                    body,
                    ofStore.pictures(),
                    content.tags(),
                    PublicImage.of(content),
                    edition.getFirstPublishedAt(),
                    edition.updatedAt(),
                    update.map(PublicUpdate::note).orElse(""),
                    new PublicFacts(edition.getDocument().getType(), content.particulars()),
                    ofStore.files(),
                    face.state(now) == EditionState.WITHDRAWN
                            ? Optional.of(new PublicDocument.Withdrawal(face.since(now), face.explanation(now)))
                            : Optional.empty());
        }
    }
}
