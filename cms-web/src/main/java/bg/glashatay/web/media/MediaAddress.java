package bg.glashatay.web.media;

import bg.glashatay.domain.media.Frame;
import bg.glashatay.domain.media.Rendition;
import bg.glashatay.domain.shared.Sha256;
import bg.glashatay.ejb.media.RenditionFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a rendition is: {@code /media/{sha256}/{rendition}/{name}} for everybody while a public page shows it, and the
 * same under {@code /editor} for people at work. The rendition is {@code w960} for the whole picture and
 * {@code w960-16x9-30x45} for what a frame shows of it; the name's ending says in which format it is.
 */
public record MediaAddress(String sha256, Rendition rendition, Frame frame, String name) {

    public static final String PUBLIC = "/media";
    public static final String FOR_EDITORS = "/editor/media";

    private static final Pattern PATH = Pattern.compile(
            "/(" + Sha256.FORM
                    + ")/(w[0-9]{1,5})(?:-([0-9]x[0-9]|[0-9]{2}x[0-9])-([0-9]{1,3}x[0-9]{1,3}))?/([a-z0-9-]{1,120}\\.(?:jpg|png|webp))");

    /** A frame that cuts nothing off has the address of the whole picture. */
    public MediaAddress {
        frame = frame.cutting();
    }

    /** The whole picture. */
    public MediaAddress(String sha256, Rendition rendition, String name) {
        this(sha256, rendition, Frame.WHOLE, name);
    }

    /** Reads what follows the prefix; empty where it is spelt in any other way. */
    public static Optional<MediaAddress> of(String path) {
        var parts = PATH.matcher(path == null ? "" : path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var label = parts.group(3) == null ? "" : parts.group(3) + "-" + parts.group(4);
        return Rendition.ofLabel(parts.group(2)).flatMap(rendition -> Frame.ofLabel(label)
                .map(frame -> new MediaAddress(parts.group(1), rendition, frame, parts.group(5))));
    }

    /**
     * All sizes of what a frame shows of a picture as the attribute {@code srcset} lists them, each width once.
     *
     * @param name with the ending of the format
     * @param width of the whole picture
     * @param height of the whole picture
     */
    public static String srcset(String prefix, String sha256, String name, Frame frame, int width, int height) {
        var widths = new ArrayList<Integer>();
        var sources = new ArrayList<String>();
        for (var rendition : List.of(Rendition.values())) {
            int across = rendition.widthOf(frame.widthOf(width, height));
            if (!widths.contains(across)) {
                widths.add(across);
                sources.add(new MediaAddress(sha256, rendition, frame, name).under(prefix) + " " + across + "w");
            }
        }
        return String.join(", ", sources);
    }

    public RenditionFormat format() {
        return RenditionFormat.ofName(name).orElseThrow();
    }

    public String under(String prefix) {
        return prefix + "/" + sha256 + "/" + label() + "/" + name;
    }

    /** {@code w960} or {@code w960-16x9-30x45}. */
    public String label() {
        return rendition.label(frame);
    }
}
