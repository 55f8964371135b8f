package bg.glashatay.ejb.site;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.media.StoredPicture;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A document's page as citizens read it, or would read it: previews are built from any edition.
 *
 * @param path its one current address
 * @param body sanitised HTML
 * @param pictures those that the body shows, by their hashes
 * @param publishedAt when it first went out; empty in the preview of what never did
 * @param updates its major updates, the newest first
 * @param withdrawal why the page no longer counts; empty while it does
 * @param preview the state of the previewed edition; empty for what really is public
 * @param translations the addresses of the same document in other languages
 * @param more the newest of its section without itself
 * @param related what shares its tags and is not among those
 * @param particulars what it has by its kind
 */
public record PublicDocument(
        PublicSite site,
        long documentId,
        PublicSection section,
        String path,
        String title,
        String lead,
        String body,
        Map<String, StoredPicture> pictures,
        List<String> tags,
        Optional<PublicImage> image,
        Optional<Instant> publishedAt,
        List<PublicUpdate> updates,
        Optional<Withdrawal> withdrawal,
        Optional<EditionState> preview,
        Map<Language, String> translations,
        List<PublicEntry> more,
        List<PublicEntry> related,
        PublicParticulars particulars)
        implements PublicAnswer {

    public PublicDocument {
        pictures = Map.copyOf(pictures);
        tags = List.copyOf(tags);
        updates = List.copyOf(updates);
        translations = Map.copyOf(translations);
        more = List.copyOf(more);
        related = List.copyOf(related);
    }

    /** When readers were last told of an update; minor ones change no date. */
    public Optional<Instant> updatedAt() {
        return updates.stream().findFirst().map(PublicUpdate::at);
    }

    /** What the latest major update changed; empty for none. */
    public String changeNote() {
        return updates.stream().findFirst().map(PublicUpdate::note).orElse("");
    }

    /**
     * The word that a page no longer counts.
     *
     * @param explanation empty where the page withdrew itself at its time
     */
    public record Withdrawal(Instant since, String explanation) {}
}
