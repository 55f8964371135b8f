package bg.glashatay.domain.media;

import java.util.Arrays;
import java.util.Optional;

/** A size in which a picture is shown. Citizens see renditions only, never what was uploaded. */
public enum Rendition {
    W480(480),
    W960(960),
    W1600(1600);

    private final int width;

    Rendition(int width) {
        this.width = width;
    }

    /** As it stands in addresses: {@code w480}. */
    public String label() {
        return "w" + width;
    }

    /** The width that a picture has in this size: it is made smaller, never larger. */
    public int widthOf(int original) {
        return Math.min(width, original);
    }

    public static Optional<Rendition> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(rendition -> rendition.label().equals(label))
                .findFirst();
    }
}
