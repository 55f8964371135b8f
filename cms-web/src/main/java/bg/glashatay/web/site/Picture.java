package bg.glashatay.web.site;

import bg.glashatay.ejb.site.PublicImage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A picture as an {@code img} element wants it: one source for each width that the media service makes. */
public record Picture(String src, String srcset, int width, int height, String alt, String credit) {

    /** Widths in pixels in which renditions exist; a picture is never made larger than it is. */
    private static final int[] WIDTHS = {400, 800, 1600};

    static Picture of(PublicImage image) {
        var srcset = IntStream.of(WIDTHS)
                .filter(width -> width <= image.width() || width == WIDTHS[0])
                .mapToObj(width -> address(image, width) + " " + Math.min(width, image.width()) + "w")
                .collect(Collectors.joining(", "));
        return new Picture(address(image, 800), srcset, image.width(), image.height(), image.alt(), image.credit());
    }

    /** The largest rendition, for readers elsewhere that show a link with its picture. */
    public static String large(PublicImage image) {
        return address(image, 1600);
    }

    private static String address(PublicImage image, int width) {
        var name = URLEncoder.encode(image.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        return "/media/" + image.sha256() + "/w" + width + "/" + name;
    }
}
