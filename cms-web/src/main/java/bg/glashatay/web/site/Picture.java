package bg.glashatay.web.site;

import bg.glashatay.domain.media.Frame;
import bg.glashatay.domain.media.Rendition;
import bg.glashatay.ejb.site.PublicImage;
import bg.glashatay.web.media.MediaAddress;

/** A picture as an {@code img} element wants it: one source for each width that there is of it. */
public record Picture(String src, String srcset, int width, int height, String alt, String credit) {

    static Picture of(PublicImage image) {
        return under(MediaAddress.PUBLIC, image);
    }

    /** The largest rendition, for readers elsewhere that show a link with its picture. */
    public static String large(PublicImage image) {
        return new MediaAddress(image.sha256(), Rendition.W1600, image.name()).under(MediaAddress.PUBLIC);
    }

    /** A picture at another place than citizens find it: they may not see it yet. */
    static Picture under(String prefix, PublicImage image) {
        return new Picture(
                new MediaAddress(image.sha256(), Rendition.W960, image.name()).under(prefix),
                MediaAddress.srcset(prefix, image.sha256(), image.name(), Frame.WHOLE, image.width(), image.height()),
                image.width(),
                image.height(),
                image.alt(),
                image.credit());
    }
}
