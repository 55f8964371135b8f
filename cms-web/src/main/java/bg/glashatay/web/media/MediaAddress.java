package bg.glashatay.web.media;

import bg.glashatay.domain.media.Rendition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a rendition is: {@code /media/{sha256}/{rendition}/{name}} for everybody while a public page shows it, and the
 * same under {@code /editor} for people at work.
 */
public record MediaAddress(String sha256, Rendition rendition, String name) {

    public static final String PUBLIC = "/media";
    public static final String FOR_EDITORS = "/editor/media";

    private static final Pattern PATH =
            Pattern.compile("/([0-9a-f]{64})/(w[0-9]{1,5})/([a-z0-9-]{1,120}\\.(?:jpg|png))");

    /** Reads what follows the prefix; empty where it is spelt in any other way. */
    public static Optional<MediaAddress> of(String path) {
        var parts = PATH.matcher(path == null ? "" : path);
        return parts.matches()
                ? Rendition.ofLabel(parts.group(2))
                        .map(rendition -> new MediaAddress(parts.group(1), rendition, parts.group(3)))
                : Optional.empty();
    }

    /** All sizes of a picture as the attribute {@code srcset} lists them, each width once. */
    public static String srcset(String prefix, String sha256, String name, int originalWidth) {
        var widths = new ArrayList<Integer>();
        var sources = new ArrayList<String>();
        for (var rendition : List.of(Rendition.values())) {
            int width = rendition.widthOf(originalWidth);
            if (!widths.contains(width)) {
                widths.add(width);
                sources.add(new MediaAddress(sha256, rendition, name).under(prefix) + " " + width + "w");
            }
        }
        return String.join(", ", sources);
    }

    public String under(String prefix) {
        return prefix + "/" + sha256 + "/" + rendition.label() + "/" + name;
    }
}
