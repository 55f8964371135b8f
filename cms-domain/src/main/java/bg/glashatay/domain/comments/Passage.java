package bg.glashatay.domain.comments;

import java.util.Objects;

/**
 * A piece of a text, named twice as the W3C's Web Annotation model does: by its place (TextPositionSelector) and by its
 * words with what stands around them (TextQuoteSelector).
 *
 * @param start the place of its first character in the text, in UTF-16 units
 * @param end the place after its last one
 * @param exact its words
 * @param prefix the end of what stands before it, empty at the beginning of the text
 * @param suffix the beginning of what stands after it, empty at the end of the text
 */
public record Passage(int start, int end, String exact, String prefix, String suffix) {

    /** Longer than any paragraph that somebody should have to read. */
    public static final int MAX_EXACT = 5_000;

    /** How much of what stands around it is kept on each side. */
    public static final int AROUND = 40;

    public Passage {
        Objects.requireNonNull(prefix);
        Objects.requireNonNull(suffix);
        if (start < 0 || end - start != exact.length() || exact.isBlank()) {
            throw new IllegalArgumentException("No passage: " + start + " to " + end);
        }
    }

    /** The piece of the text between two places; a character of two units is never cut in half. */
    public static Passage of(String text, int start, int end) {
        int from = whole(text, start, -1);
        int to = whole(text, end, 1);
        return new Passage(
                from,
                to,
                text.substring(from, to),
                text.substring(whole(text, Math.max(0, from - AROUND), 1), from),
                text.substring(to, whole(text, Math.min(text.length(), to + AROUND), -1)));
    }

    private static int whole(String text, int place, int step) {
        boolean within = place > 0
                && place < text.length()
                && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
        return within ? place + step : place;
    }
}
