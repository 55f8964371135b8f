package bg.glashatay.ejb.text;

import java.util.function.Consumer;
import org.jsoup.nodes.Element;

/**
 * Words that came or went, marked so that somebody who only hears the text is told too: most screen readers pass over
 * ins and del in silence.
 */
final class MarkedWords {

    private static final String HEARD = "visually-hidden";

    private final DiffWords words;

    MarkedWords(DiffWords words) {
        this.words = words;
    }

    /** Adds a place for added words at the end of the element. */
    void added(Element to, Consumer<Element> content) {
        mark("ins", words.added(), to, content);
    }

    /** The same for words that went. */
    void removed(Element to, Consumer<Element> content) {
        mark("del", words.removed(), to, content);
    }

    private void mark(String tag, String said, Element to, Consumer<Element> content) {
        var mark = to.appendElement(tag);
        mark.appendElement("span").addClass(HEARD).appendText(said + " ");
        content.accept(mark);
        mark.appendElement("span").addClass(HEARD).appendText(" " + words.end() + " ");
    }
}
