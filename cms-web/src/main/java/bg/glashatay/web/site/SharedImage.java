package bg.glashatay.web.site;

import bg.glashatay.domain.media.Licence;
import bg.glashatay.domain.publishing.BodyPicture;
import bg.glashatay.ejb.media.StoredPicture;
import bg.glashatay.ejb.site.PublicImage;
import bg.glashatay.ejb.text.PlainText;
import bg.glashatay.web.figures.Picture;
import bg.glashatay.web.media.MediaAddress;
import java.util.Optional;

/**
 * A picture for those who show a link together with one, and for programs.
 *
 * @param path of the site
 * @param alt what it shows; empty where it only decorates
 * @param caption empty for none
 * @param author empty when not told
 * @param licence where its terms are written; empty when that is nowhere
 */
public record SharedImage(
        String path, int width, int height, String alt, String caption, String author, Optional<String> licence) {

    /** For pages without a picture of their own: {@value} among the site's files. */
    static final String FALLBACK = "/assets/share.png";

    private static final int FALLBACK_WIDTH = 1200;
    private static final int FALLBACK_HEIGHT = 630;

    /** The largest rendition of a document's picture. */
    public static SharedImage of(PublicImage image) {
        var picture = new Picture(image.file(), image.frame(), image.alt(), MediaAddress.PUBLIC);
        return of(picture, image.caption(), image.author(), image.licence());
    }

    /** That of a picture in its text. */
    static SharedImage of(BodyPicture picture, StoredPicture file) {
        var shown = new Picture(file, picture.frame(), picture.alt().orElse(""), MediaAddress.PUBLIC);
        return of(shown, PlainText.of(picture.caption()), picture.author(), Licence.ofKey(picture.licence()));
    }

    private static SharedImage of(Picture picture, String caption, String author, Optional<Licence> licence) {
        return new SharedImage(
                picture.largest(),
                picture.largestWidth(),
                picture.largestHeight(),
                picture.alt(),
                caption,
                author,
                licence.flatMap(Licence::address));
    }

    /** The site's own. It shows nothing that could be told but whose site it is. */
    static SharedImage fallback(Assets assets, String siteName) {
        return new SharedImage(
                assets.address(FALLBACK), FALLBACK_WIDTH, FALLBACK_HEIGHT, siteName, "", "", Optional.empty());
    }
}
