package bg.glashatay.ejb.text;

/** Which characters may stand in a text at all, and which of them can be seen. */
final class Characters {

    private static final char NO_BREAK_SPACE = '\u00A0';

    private Characters() {}

    /**
     * The text without what PostgreSQL or XML refuses (control characters, noncharacters, halves of surrogate pairs),
     * without byte order marks, and without the overrides that can turn a text round on the screen (UAX #9:
     * U+202A–U+202E, U+2066–U+2069). Every kind of line end becomes a line feed. All else stays as it is.
     */
    static String allowed(String text) {
        StringBuilder clean = null;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            if (c == '\r' && next < text.length() && text.charAt(next) == '\n') {
                next++;
            }
            int replacement = isLineEnd(c) ? '\n' : c;
            boolean refused = replacement == c && isRefused(c);
            if (clean == null && (refused || replacement != c)) {
                clean = new StringBuilder(text.length()).append(text, 0, at);
            }
            if (clean != null && !refused) {
                clean.appendCodePoint(replacement);
            }
            at = next;
        }
        return clean == null ? text : clean.toString();
    }

    /** A space, tab or line end; not the spaces that a typographer chose, such as U+00A0 or U+2009. */
    static boolean isOrdinarySpace(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    /** Whether nothing but ordinary white space is in the text. */
    static boolean isBlank(String text) {
        return text.chars().allMatch(Characters::isOrdinarySpace);
    }

    /** Whether the text has anything to see: more than spaces of every kind and zero-width characters. */
    static boolean isVisible(String text) {
        return text.codePoints()
                .anyMatch(c -> !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && Character.getType(c) != Character.FORMAT);
    }

    /** The text up to its last character that is not ordinary white space. */
    static String withoutTrailingSpace(String text) {
        int to = text.length();
        while (to > 0 && isOrdinarySpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(0, to);
    }

    /** The text with every run of ordinary white space as one space, and no space of either kind at its ends. */
    static String folded(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isOrdinarySpace(c)) {
                folded.append(c);
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        int from = 0;
        int to = folded.length();
        while (from < to && isEdge(folded.charAt(from))) {
            from++;
        }
        while (to > from && isEdge(folded.charAt(to - 1))) {
            to--;
        }
        return folded.substring(from, to);
    }

    private static boolean isEdge(char c) {
        return c == ' ' || c == NO_BREAK_SPACE;
    }

    private static boolean isLineEnd(int c) {
        return c == '\r' || c == '\f' || c == 0x0B || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static boolean isRefused(int c) {
        return Character.getType(c) == Character.CONTROL && c != '\t' && c != '\n'
                || Character.getType(c) == Character.SURROGATE
                || (c & 0xFFFE) == 0xFFFE
                || c >= 0xFDD0 && c <= 0xFDEF
                || c == 0xFEFF
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069;
    }
}
