package bg.glashatay.ejb.media;

import bg.glashatay.domain.media.Asset;
import java.util.Arrays;
import java.util.Optional;

/** What renditions are written as. The ending of an address says which is wanted. */
public enum RenditionFormat {
    JPEG("image/jpeg", ".jpg"),
    PNG("image/png", ".png"),
    /** Beside one of the others, and smaller. */
    WEBP("image/webp", ".webp");

    private final String mediaType;
    private final String ending;

    RenditionFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /** What every browser can show of the picture. */
    public static RenditionFormat plainOf(Asset asset) {
        return plain(asset.isTransparent());
    }

    static RenditionFormat plain(boolean transparent) {
        return transparent ? PNG : JPEG;
    }

    /** The format that a name's ending calls for. */
    public static Optional<RenditionFormat> ofName(String name) {
        return Arrays.stream(values())
                .filter(format -> name.endsWith(format.ending))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** The same rendition's name in this format: {@code most.webp} for {@code most.jpg}. */
    public String nameOf(String name) {
        int dot = name.lastIndexOf('.');
        return (dot < 0 ? name : name.substring(0, dot)) + ending;
    }

    /** Whether this machine can write it. Pages offer no other. */
    public boolean isWritten() {
        return this != WEBP || WebPWriting.isAvailable();
    }

    /** What tells a rendition in this format from the same one in the plain format, among the files of the store. */
    String suffix() {
        return this == WEBP ? "-webp" : "";
    }
}
