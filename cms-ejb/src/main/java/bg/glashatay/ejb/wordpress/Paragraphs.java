package bg.glashatay.ejb.wordpress;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * WordPress keeps older texts as they were typed, and makes paragraphs of blank lines and breaks of line ends whenever it
 * shows them. Here they are made once.
 */
final class Paragraphs {

    private static final String BLOCKS =
            "(?:address|article|aside|blockquote|caption|col|colgroup|dd|div|dl|dt|fieldset|figcaption|figure|footer|form"
                    + "|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|iframe|video"
                    + "|audio|object)";
    private static final Pattern OPENING = Pattern.compile("(<" + BLOCKS + "[\\s/>])", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOSING = Pattern.compile("(</" + BLOCKS + ">)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLOCK_FIRST = Pattern.compile("</?" + BLOCKS + "[\\s/>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*\\n\\s*");
    private static final String PRE = "<pre";
    private static final String PRE_END = "</pre>";

    private Paragraphs() {}

    /** The text with its paragraphs as elements. */
    static String of(String text) {
        var plain = withoutPre(text.replace("\r\n", "\n").replace('\r', '\n'));
        var apart = CLOSING.matcher(OPENING.matcher(plain).replaceAll("\n\n$1")).replaceAll("$1\n\n");
        return Arrays.stream(BLANK_LINES.split(apart))
                .map(Paragraphs::trimmed)
                .filter(piece -> !piece.isEmpty())
                .map(Paragraphs::paragraph)
                .collect(Collectors.joining("\n"));
    }

    private static String paragraph(String piece) {
        return BLOCK_FIRST.matcher(piece).lookingAt() ? piece : "<p>" + piece.replace("\n", "<br>") + "</p>";
    }

    /** Only what is no character of the text: a no-break space at its end is. */
    private static String trimmed(String piece) {
        int start = 0;
        int end = piece.length();
        while (start < end && " \t\n".indexOf(piece.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && " \t\n".indexOf(piece.charAt(end - 1)) >= 0) {
            end--;
        }
        return piece.substring(start, end);
    }

    /** Preformatted lines become lines of a paragraph, for nothing else keeps them apart here. */
    private static String withoutPre(String text) {
        var result = new StringBuilder(text.length());
        int from = 0;
        while (true) {
            int begin = text.indexOf(PRE, from);
            int inner = begin < 0 ? -1 : text.indexOf('>', begin);
            int end = inner < 0 ? -1 : text.indexOf(PRE_END, inner);
            if (end < 0) {
                return result.append(text, from, text.length()).toString();
            }
            result.append(text, from, begin)
                    .append("<p>")
                    .append(text.substring(inner + 1, end).strip().replace("\n", "<br>"))
                    .append("</p>");
            from = end + PRE_END.length();
        }
    }
}
