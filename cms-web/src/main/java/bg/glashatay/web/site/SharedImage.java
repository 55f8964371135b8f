package bg.glashatay.web.site;

import bg.glashatay.domain.media.Rendition;
import bg.glashatay.ejb.site.PublicImage;

/**
 * A picture for those who show a link together with one.
 *
 * @param path of the site
 * @param alt what it shows
 */
public record SharedImage(String path, int width, int height, String alt) {

    /** For pages without a picture of their own: {@value} among the site's files. */
    static final String FALLBACK = "/assets/share.png";

    private static final int FALLBACK_WIDTH = 1200;
    private static final int FALLBACK_HEIGHT = 630;

    /** The largest rendition of a document's picture. */
    public static SharedImage of(PublicImage image) {
        int width = Rendition.W1600.widthOf(image.width());
        int height = Math.max(1, Math.round((float) image.height() * width / image.width()));
        return new SharedImage(Picture.large(image), width, height, image.alt());
    }

    /** The site's own. It shows nothing that could be told but whose site it is. */
    static SharedImage fallback(Assets assets, String siteName) {
        return new SharedImage(assets.address(FALLBACK), FALLBACK_WIDTH, FALLBACK_HEIGHT, siteName);
    }
}
