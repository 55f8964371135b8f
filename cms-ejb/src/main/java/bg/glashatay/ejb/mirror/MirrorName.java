package bg.glashatay.ejb.mirror;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where something stands in a mirror: a path below {@code known} and {@code now} that leads nowhere else, whatever the
 * address is that it was made of.
 */
record MirrorName(String value) {

    /** What is answered as it stands. */
    static final String PAGES = "pages";

    /** What is answered by the word that it is gone. */
    static final String GONE = "gone";

    /** Of the longest that common file systems take (255), what our endings leave over. */
    private static final int LONGEST_WORD = 250;

    private static final int LONGEST = 2_000;

    MirrorName {
        if (!isSafe(value)) {
            throw new IllegalArgumentException("Not a name within a mirror: " + value);
        }
    }

    /** Empty for what a file system would not take, or take for something else. */
    static Optional<MirrorName> of(String value) {
        return isSafe(value) ? Optional.of(new MirrorName(value)) : Optional.empty();
    }

    private static boolean isSafe(String value) {
        return value.length() <= LONGEST && Arrays.stream(value.split("/", -1)).allMatch(MirrorName::isSafeWord);
    }

    private static boolean isSafeWord(String word) {
        return !word.isEmpty()
                && !word.equals(".")
                && !word.equals("..")
                && word.getBytes(StandardCharsets.UTF_8).length <= LONGEST_WORD
                && word.chars().noneMatch(c -> c == '\\' || Character.isISOControl(c) || c == '\uFFFD');
    }

    /** The name of the compressed copy beside it. */
    String coded(String ending) {
        return value + ending;
    }

    /** The media type of the text that has this name. */
    String type() {
        return value.endsWith(".xml") ? "application/xml" : "text/html";
    }

    @Override
    public String toString() {
        return value;
    }
}
