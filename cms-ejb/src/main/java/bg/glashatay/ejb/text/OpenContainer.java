package bg.glashatay.ejb.text;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A container of blocks that is being written – the body, an item, a cell, a quotation – and in it at most one open line
 * of text.
 */
final class OpenContainer {

    /** A table opens four levels, and a paragraph with all of the marks seven. */
    private static final int DEEPEST_TO_OPEN_ANOTHER = AllowedHtml.DEEPEST - 11;

    private final Element element;

    /** The line being written, or null between lines. */
    private Line line;
    /** The heading or paragraph we are in: what follows a block inside it goes on as another one of the same kind. */
    private Element pattern;
    /** The language of an element around us that has no place in the result. */
    private String language;

    OpenContainer(Element element, String language) {
        this.element = element;
        this.language = language;
    }

    String language() {
        return language;
    }

    boolean isTooDeep() {
        return element.parents().size() > DEEPEST_TO_OPEN_ANOTHER;
    }

    boolean isWithin(String tag) {
        return element.closest(tag) != null;
    }

    // Blocks

    /** A block of the result in the language of what it was read from. */
    Element block(String tag, Element like) {
        return block(tag, AllowedHtml.languageOf(like));
    }

    private Element block(String tag, String ownLanguage) {
        var block = new Element(tag);
        var lang = ownLanguage.isEmpty() ? language : ownLanguage;
        if (!lang.isEmpty()) {
            block.attr("lang", lang);
        }
        return block;
    }

    /** Writes a block at the end, behind the line that was open. */
    Element add(Element block) {
        endLine();
        element.appendChild(block);
        return block;
    }

    /** Writes what leaves no element behind: its text stands in lines of its own, in its language. */
    void division(String ownLanguage, Runnable content) {
        endLine();
        var outer = language;
        language = ownLanguage.isEmpty() ? outer : ownLanguage;
        content.run();
        endLine();
        language = outer;
    }

    // Lines: paragraphs, headings, and the text of a list item or a cell

    /** Writes a paragraph or heading; where blocks stand in it, as several. */
    void line(Element paragraph, Runnable content) {
        endLine();
        var outer = pattern;
        pattern = paragraph;
        line = new Line(pattern.shallowClone());
        content.run();
        endLine();
        pattern = outer;
    }

    void text(String text, List<Mark> marks) {
        if (line != null || !Characters.isBlank(text)) {
            openLine().add(text, marks);
        }
    }

    void lineBreak(List<Mark> marks) {
        if (line != null || pattern != null) {
            openLine().addBreak(marks);
        }
    }

    void endLine() {
        if (line != null) {
            line.endIn(element);
            line = null;
        }
    }

    private Line openLine() {
        if (line == null) {
            line = newLine();
        }
        return line;
    }

    private Line newLine() {
        if (pattern != null) {
            return new Line(pattern.shallowClone());
        }
        if (AllowedHtml.holdsText(element)) {
            var before = element.lastChild();
            // A language of its own needs an element to stand on
            if (before == null && language.isEmpty()) {
                return Line.within(element);
            }
            if (before != null && AllowedHtml.isInline(before)) {
                wrapFirstLine();
            }
        }
        return Line.unmarked(block("p", ""));
    }

    /** Two lines in one cell, without paragraphs, would run into one. */
    private void wrapFirstLine() {
        var nodes = element.childNodesCopy();
        element.empty().appendElement("p").appendChildren(nodes);
    }
}
