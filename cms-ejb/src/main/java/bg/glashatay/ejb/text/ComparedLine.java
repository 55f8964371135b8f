package bg.glashatay.ejb.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A line of a body as a comparison sees it: equal to another where a reader would notice no difference, whatever runs
 * of ordinary white space are in it. Cut into words only when it is compared word by word: a long text has hundreds of
 * thousands.
 */
final class ComparedLine {

    private static final int BEGINNING = 70;

    private final TextBlock block;
    private final LineForm form;
    private final String text;
    private final String key;
    private Map<String, Integer> words;

    private ComparedLine(TextBlock block, LineForm form) {
        this.block = block;
        this.form = form;
        this.text = block.text();
        this.key = block.path() + "\n" + written(block.nodes());
    }

    static List<ComparedLine> of(String html) {
        // few lines stand in a way of their own
        var forms = new HashMap<String, LineForm>();
        return TextBlock.of(html).stream()
                .map(block -> new ComparedLine(block, forms.computeIfAbsent(block.path(), LineForm::of)))
                .toList();
    }

    TextBlock block() {
        return block;
    }

    LineForm form() {
        return form;
    }

    /** Its words; empty for a rule. */
    String text() {
        return text;
    }

    boolean hasPathOf(ComparedLine other) {
        return block.path().equals(other.block.path());
    }

    /** Words, signs and spaces, without spaces at the ends. */
    List<Token> tokens() {
        var all = Token.of(block.nodes());
        int from = 0;
        int to = all.size();
        while (from < to && all.get(from).isSpace()) {
            from++;
        }
        while (to > from && all.get(to - 1).isSpace()) {
            to--;
        }
        return all.subList(from, to);
    }

    /** Enough of it to know it again, cut between words. */
    String beginning() {
        if (text.length() <= BEGINNING) {
            return text;
        }
        int end = text.lastIndexOf(' ', BEGINNING);
        return text.substring(0, end > 0 ? end : text.offsetByCodePoints(0, BEGINNING / 2)) + "…";
    }

    /** How often each word stands in it. */
    Map<String, Integer> words() {
        if (words == null) {
            words = new HashMap<>();
            Token.of(text).stream().filter(Token::isWord).forEach(token -> words.merge(token.text(), 1, Integer::sum));
        }
        return words;
    }

    /** How much two lines have in common (Dice's coefficient): 0 nothing, 1 all of their words. */
    double similarity(ComparedLine other) {
        int all = size(words()) + size(other.words());
        int shared = words().entrySet().stream()
                .mapToInt(word -> Math.min(word.getValue(), other.words().getOrDefault(word.getKey(), 0)))
                .sum();
        return all == 0 ? 1 : 2.0 * shared / all;
    }

    private static int size(Map<String, Integer> words) {
        return words.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String written(List<Node> nodes) {
        var text = new StringBuilder();
        nodes.forEach(node -> write(node, text));
        return text.toString().strip();
    }

    private static void write(Node node, StringBuilder text) {
        if (node instanceof TextNode words) {
            // as it stands in HTML, so that no typed sign can be taken for a mark
            text.append(words.outerHtml().replaceAll("[ \t\n\r\f]+", " "));
        } else if (node instanceof Element element) {
            text.append('<')
                    .append(element.normalName())
                    .append(element.attributes().html())
                    .append('>');
            element.childNodes().forEach(child -> write(child, text));
            text.append("</>");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ComparedLine line && key.equals(line.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
