package bg.glashatay.ejb.reading;

import java.io.IOException;
import java.io.Reader;

/** Text as it is read, up to a limit: one space for whatever parts two words, nothing that cannot be kept or seen. */
final class ReadText {

    /** Characters; also the limit of the column. */
    static final int MOST = 1_000_000;

    private static final char SOFT_HYPHEN = '\u00AD';

    private final StringBuilder text = new StringBuilder();
    private boolean parted;

    boolean isFull() {
        return text.length() >= MOST;
    }

    void append(String words) {
        words.chars().forEach(c -> append((char) c));
    }

    void append(char[] words, int from, int length) {
        for (int i = from; i < from + length; i++) {
            append(words[i]);
        }
    }

    void append(Reader words) throws IOException {
        var buffer = new char[8_192];
        for (int read; !isFull() && (read = words.read(buffer)) >= 0; ) {
            append(buffer, 0, read);
        }
    }

    private void append(char c) {
        if (c == SOFT_HYPHEN || isFull()) {
            return;
        }
        if (Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || (c & 0xFFFE) == 0xFFFE) {
            parted = text.length() > 0;
            return;
        }
        if (parted) {
            text.append(' ');
            parted = false;
        }
        text.append(c);
    }

    /** Without halves of characters. */
    @Override
    public String toString() {
        var whole = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .forEach(whole::appendCodePoint);
        return whole.length() > MOST ? whole.substring(0, MOST) : whole.toString();
    }
}
