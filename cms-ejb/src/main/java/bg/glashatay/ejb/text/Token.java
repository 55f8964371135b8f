package bg.glashatay.ejb.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The smallest thing that a comparison marks: a word, a sign, a space or a line break, with the marks it carries. */
final class Token {

    static final String LINE_BREAK = "\n";

    /**
     * A word with its hyphens and no-break spaces (so that "5 лв." with another space is another word), a run of
     * ordinary white space, or one character as a reader sees it (UAX #29).
     */
    private static final Pattern PARTS =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}\u00AD]+(?:[-\u2010\u2011'’\u00A0][\\p{L}\\p{M}\\p{N}\u00AD]+)*+"
                    + "|[ \t\n\r\f]+|\\X");

    private final String text;
    private final List<Element> marks;
    /** The marks as written: elements of different trees are never equal. */
    private final String key;

    private Token(String text, List<Element> marks, String key) {
        this.text = text;
        this.marks = marks;
        this.key = key;
    }

    static List<Token> of(String text) {
        return of(List.of(new TextNode(text)));
    }

    static List<Token> of(List<Node> nodes) {
        var tokens = new ArrayList<Token>();
        nodes.forEach(node -> read(node, List.of(), "", tokens));
        return tokens;
    }

    String text() {
        return text;
    }

    /** The elements around it, outermost first, without their content. */
    List<Element> marks() {
        return marks;
    }

    boolean hasMarksOf(Token other) {
        return key.equals(other.key);
    }

    boolean isSpace() {
        return text.equals(" ");
    }

    boolean isWord() {
        return Character.isLetterOrDigit(text.codePointAt(0));
    }

    private static void read(Node node, List<Element> marks, String key, List<Token> tokens) {
        if (node instanceof TextNode words) {
            var parts = PARTS.matcher(words.getWholeText());
            while (parts.find()) {
                boolean space = Characters.isBlank(parts.group());
                tokens.add(new Token(space ? " " : parts.group(), marks, key));
            }
        } else if (node instanceof Element element && element.nameIs("br")) {
            tokens.add(new Token(LINE_BREAK, marks, key));
        } else if (node instanceof Element element) {
            var inner = new ArrayList<>(marks);
            inner.add(element.shallowClone());
            var innerMarks = List.copyOf(inner);
            var innerKey = key + innerMarks.get(marks.size()).outerHtml();
            element.childNodes().forEach(child -> read(child, innerMarks, innerKey, tokens));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Token token && text.equals(token.text) && key.equals(token.key);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, key);
    }
}
