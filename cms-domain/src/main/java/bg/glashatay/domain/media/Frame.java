package bg.glashatay.domain.media;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a picture is cut where it is shown: its shape, and what must be seen. The same picture may stand in one frame at
 * the head of its page and in another in a list.
 */
public record Frame(Shape shape, Focus focus) {

    /** The picture as it is. */
    public static final Frame WHOLE = new Frame(Shape.WHOLE, Focus.CENTRE);

    private static final Pattern LABEL =
            Pattern.compile("(whole|16x9|3x2|1x1|3x4)-(0|[1-9][0-9]?|100)x(0|[1-9][0-9]?|100)");

    private static final int ALL = 100;

    public Frame {
        Objects.requireNonNull(shape);
        Objects.requireNonNull(focus);
    }

    /** As texts keep it: {@code 16x9-30x45}; empty for the whole picture around its middle. */
    public String label() {
        return equals(WHOLE) ? "" : shape.key() + "-" + focus.x() + "x" + focus.y();
    }

    /** Reads a label; empty where it is spelt in any other way. */
    public static Optional<Frame> ofLabel(String label) {
        if (label.isEmpty()) {
            return Optional.of(WHOLE);
        }
        var parts = LABEL.matcher(label);
        return parts.matches()
                ? Shape.ofKey(parts.group(1))
                        .map(shape -> new Frame(
                                shape, new Focus(Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)))))
                        .filter(frame -> frame.label().equals(label))
                : Optional.empty();
    }

    /** What of the frame makes another picture: nothing where nothing is cut off. Addresses name it. */
    public Frame cutting() {
        return shape == Shape.WHOLE ? WHOLE : this;
    }

    /** The same focus in another shape. */
    public Frame in(Shape other) {
        return new Frame(other, focus);
    }

    /** Pixels across that it shows of an upright picture of the given size. */
    public int widthOf(int width, int height) {
        return shape.widthWithin(width, height);
    }

    /** Likewise pixels down. */
    public int heightOf(int width, int height) {
        return shape.heightWithin(width, height);
    }

    /** The part that it shows of an upright picture of the given size, where CSS {@code object-fit: cover} has it. */
    public Cut cutOf(int width, int height) {
        int across = widthOf(width, height);
        int down = heightOf(width, height);
        return new Cut(
                Math.round((float) (width - across) * focus.x() / ALL),
                Math.round((float) (height - down) * focus.y() / ALL),
                across,
                down);
    }
}
