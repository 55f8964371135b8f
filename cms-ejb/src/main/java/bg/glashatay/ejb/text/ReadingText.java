package bg.glashatay.ejb.text;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The characters of a body one after the other, as places in it are counted: those of every text node as they are, and
 * one line feed wherever a block or a line break parts two of them. The scripts of the editorial pages count in the same
 * way ({@code assets/desk/comments/places.js} and the rich-text editor).
 */
public final class ReadingText {

    private static final Set<String> PARTING = Set.of(
            "p",
            "h2",
            "h3",
            "h4",
            "ul",
            "ol",
            "li",
            "blockquote",
            "hr",
            "table",
            "caption",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "figure",
            "figcaption",
            "div",
            "br");

    private final StringBuilder text = new StringBuilder();
    private boolean parted;

    private ReadingText() {}

    /** The characters of a piece of HTML, as {@link HtmlPolicy} leaves it. */
    public static String of(String html) {
        var reading = new ReadingText();
        reading.read(HtmlPolicy.read(html));
        return reading.text.toString();
    }

    private void read(Node node) {
        if (node instanceof TextNode words) {
            add(words.getWholeText());
        } else if (node instanceof Element element) {
            boolean parts = PARTING.contains(element.normalName());
            parted |= parts;
            element.childNodes().forEach(this::read);
            parted |= parts;
        }
    }

    private void add(String words) {
        if (parted && Characters.isBlank(words)) {
            // between two blocks nobody reads it
            return;
        }
        if (parted && !text.isEmpty()) {
            text.append('\n');
        }
        parted = false;
        text.append(words);
    }
}
