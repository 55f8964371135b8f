package bg.glashatay.web.figures;

import bg.glashatay.domain.media.Frame;
import bg.glashatay.domain.media.Rendition;
import bg.glashatay.ejb.media.RenditionFormat;
import bg.glashatay.ejb.media.StoredPicture;
import bg.glashatay.web.media.MediaAddress;
import java.util.Optional;
import org.owasp.encoder.Encode;

/**
 * A picture as it is shown: in a frame, in all widths that there are of it, as WebP where this machine can write that,
 * and in a format that every browser shows.
 *
 * @param alt what it shows; empty where it only decorates
 * @param prefix under which whoever looks at the page finds it
 */
public record Picture(StoredPicture file, Frame frame, String alt, String prefix) {

    /** Of what the frame shows, however small it is sent. */
    public int width() {
        return frame.widthOf(file.width(), file.height());
    }

    public int height() {
        return frame.heightOf(file.width(), file.height());
    }

    boolean isTall() {
        return height() > width();
    }

    /** The address of the largest rendition. */
    public String largest() {
        return address(Rendition.W1600);
    }

    public int largestWidth() {
        return Rendition.W1600.widthOf(width());
    }

    public int largestHeight() {
        return Rendition.W1600.heightOf(width(), height());
    }

    /**
     * The element.
     *
     * @param inSight whether readers see it at once; any other comes when they get near it
     */
    public String element(PicturePlace place, boolean inSight) {
        var sizes = " sizes=\"" + place.sizes() + "\"";
        var image = "<img src=\"" + address(Rendition.W960) + "\" srcset=\"" + sources() + "\"" + sizes + " width=\""
                + width() + "\" height=\"" + height() + "\" alt=\"" + Encode.forHtmlAttribute(alt) + "\""
                + (inSight ? " fetchpriority=\"high\">" : " loading=\"lazy\">");
        return sourcesAsWebP()
                .map(webp -> "<picture><source type=\"image/webp\" srcset=\"" + webp + "\"" + sizes + ">" + image
                        + "</picture>")
                .orElse("<picture>" + image + "</picture>");
    }

    String sources() {
        return sources(file.name());
    }

    /** The same as WebP; empty where this machine cannot write it. */
    Optional<String> sourcesAsWebP() {
        var webp = RenditionFormat.WEBP;
        return webp.isWritten() ? Optional.of(sources(webp.nameOf(file.name()))) : Optional.empty();
    }

    private String sources(String name) {
        return MediaAddress.srcset(prefix, file.sha256(), name, frame, file.width(), file.height());
    }

    private String address(Rendition rendition) {
        return new MediaAddress(file.sha256(), rendition, frame, file.name()).under(prefix);
    }
}
