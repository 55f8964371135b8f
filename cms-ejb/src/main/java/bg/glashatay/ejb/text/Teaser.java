package bg.glashatay.ejb.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The first words of a body, for a list: whole words, every „ “ – and № in its place, and "…" where the text goes on. */
public final class Teaser {

    private static final String ELLIPSIS = "…";

    /** What a reader would take for the beginning of the text; headings, tables, captions and transcripts are not. */
    private static final Set<String> PROSE = Set.of("p", "li", "blockquote");

    /** A pause or an opening that leads nowhere once the rest is cut off. */
    private static final Pattern LOOSE_END = Pattern.compile("[\\s\u00A0,;:–—\\-„«(\\[{‘|/]+$");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?][“»”\"’)]*$");
    /** What a reader takes for one character (extended grapheme cluster, UAX #29). */
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private Teaser() {}

    /**
     * The beginning of the text of a piece of HTML: all of it when it fits, else as many words as fit before "…".
     *
     * @param maxChars the longest result, in UTF-16 units
     */
    public static String of(String html, int maxChars) {
        if (maxChars < ELLIPSIS.length()) {
            throw new IllegalArgumentException("No room for a teaser: " + maxChars);
        }
        var text = prose(TextBlock.of(html));
        if (text.length() <= maxChars) {
            return text;
        }
        for (int end = text.lastIndexOf(' ', maxChars - 1); end > 0; end = text.lastIndexOf(' ', end - 1)) {
            var head = LOOSE_END.matcher(text.substring(0, end)).replaceFirst("");
            var teaser = head + (SENTENCE_END.matcher(head).find() ? " " : "") + ELLIPSIS;
            if (!head.isEmpty() && teaser.length() <= maxChars) {
                return head.endsWith(ELLIPSIS) ? head : teaser;
            }
        }
        return withinAWord(text, maxChars - ELLIPSIS.length()) + ELLIPSIS;
    }

    /**
     * Whether words are nothing but the beginning of the text of a piece of HTML: all of it, or as much as fitted before
     * "…". Whoever reads on would read them twice.
     */
    public static boolean isBeginning(String words, String html) {
        if (words.isEmpty()) {
            return false;
        }
        var text = prose(TextBlock.of(html));
        return words.equals(text)
                || words.endsWith(ELLIPSIS)
                        && text.startsWith(words.substring(0, words.length() - ELLIPSIS.length())
                                .strip());
    }

    private static String prose(List<TextBlock> blocks) {
        var prose = blocks.stream().filter(Teaser::isProse).toList();
        return (prose.isEmpty() ? blocks : prose)
                .stream().map(TextBlock::text).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }

    private static boolean isProse(TextBlock block) {
        return PROSE.contains(block.tag()) && !block.isIn("table") && !block.isIn("div");
    }

    /** The last resort, for a word that is longer than the teaser may be. */
    private static String withinAWord(String text, int limit) {
        int end = 0;
        var characters = CHARACTER.matcher(text);
        while (characters.find() && characters.end() <= limit) {
            end = characters.end();
        }
        return text.substring(0, end);
    }
}
