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

    /** As it stands in addresses for what a frame shows: {@code w480-16x9-30x45}. */
    public String label(Frame frame) {
        var cutting = frame.cutting().label();
        return cutting.isEmpty() ? label() : label() + "-" + cutting;
    }

    /** The width that a picture has in this size: it is made smaller, never larger. */
    public int widthOf(int original) {
        return Math.min(width, original);
    }

    /** The height that goes with it. */
    public int heightOf(int originalWidth, int originalHeight) {
        return Math.max(1, Math.round((float) widthOf(originalWidth) * originalHeight / originalWidth));
    }

    public static Optional<Rendition> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(rendition -> rendition.label().equals(label))
                .findFirst();
    }
}
