package bg.glashatay.ejb.site;

import static bg.glashatay.domain.publishing.ParticularField.LEAD_IMAGE_AUTHOR;
import static bg.glashatay.domain.publishing.ParticularField.LEAD_IMAGE_CAPTION;
import static bg.glashatay.domain.publishing.ParticularField.LEAD_IMAGE_FRAME;
import static bg.glashatay.domain.publishing.ParticularField.LEAD_IMAGE_LICENCE;

import bg.glashatay.domain.media.Frame;
import bg.glashatay.domain.media.Licence;
import bg.glashatay.domain.publishing.Content;
import bg.glashatay.domain.publishing.Particulars;
import bg.glashatay.ejb.media.StoredPicture;
import java.util.Optional;

/**
 * The lead picture of a document, with what its text says of it.
 *
 * @param frame how it is cut at the head of the page
 * @param alt what it shows; empty where it only decorates
 * @param caption empty for none
 * @param author who made it; empty when not told
 * @param licence on what terms others may use it; empty when not told
 */
public record PublicImage(
        StoredPicture file, Frame frame, String alt, String caption, String author, Optional<Licence> licence) {

    /** The picture of a text; empty where it has none. */
    public static Optional<PublicImage> of(Content content) {
        return Optional.ofNullable(content.leadImage())
                .filter(asset -> !asset.isDeleted())
                .map(asset ->
                        of(StoredPicture.of(asset), content.leadImageAlt(), content.particulars(), asset.getCredit()));
    }

    /**
     * The picture of a text.
     *
     * @param credit its author as it was told at the upload, for texts from before they said so themselves
     */
    static PublicImage of(StoredPicture file, String alt, Particulars told, String credit) {
        var author = told.text(LEAD_IMAGE_AUTHOR);
        return new PublicImage(
                file,
                Frame.ofLabel(told.text(LEAD_IMAGE_FRAME)).orElse(Frame.WHOLE),
                alt,
                told.text(LEAD_IMAGE_CAPTION),
                author.isEmpty() ? credit : author,
                Licence.ofKey(told.text(LEAD_IMAGE_LICENCE)));
    }

    /** How it is cut where it stands beside those of other documents. */
    public Frame listed() {
        return frame.in(Content.LISTED);
    }
}
