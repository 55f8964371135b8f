package bg.glashatay.domain.media;

import java.util.Arrays;
import java.util.Optional;

/** The shape that a picture is cut to where it is shown. */
public enum Shape {
    /** As it is. */
    WHOLE("whole", 0, 0),
    WIDE("16x9", 16, 9),
    CLASSIC("3x2", 3, 2),
    SQUARE("1x1", 1, 1),
    PORTRAIT("3x4", 3, 4);

    private final String key;
    private final int across;
    private final int down;

    Shape(String key, int across, int down) {
        this.key = key;
        this.across = across;
        this.down = down;
    }

    /** As it stands in texts and addresses: {@code 16x9}. */
    public String key() {
        return key;
    }

    public static Optional<Shape> ofKey(String key) {
        return Arrays.stream(values()).filter(shape -> shape.key.equals(key)).findFirst();
    }

    /** The width of the largest part of this shape that a picture of the given size has. */
    int widthWithin(int width, int height) {
        return this == WHOLE || (long) width * down <= (long) height * across
                ? width
                : Math.max(1, Math.round((float) height * across / down));
    }

    /** Likewise its height. */
    int heightWithin(int width, int height) {
        return this == WHOLE || (long) width * down >= (long) height * across
                ? height
                : Math.max(1, Math.round((float) width * down / across));
    }
}
