package bg.glashatay.ejb.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Writes the canonical body that {@link HtmlPolicy} promises, from whatever tree a parser made of the input. It keeps
 * the place where it writes, and the marks of the text there.
 */
final class BodyBuilder {

    private final Element body = new Element("body");
    private final OpenContainer top;
    private OpenContainer place;
    private List<Mark> marks = List.of();

    /** Whether only paragraphs and lists may come of it. */
    private final boolean onlyProse;

    private BodyBuilder(boolean onlyProse, String language) {
        this.onlyProse = onlyProse;
        this.top = new OpenContainer(body, language);
        this.place = top;
    }

    /** A whole body. */
    static Element body(List<Node> input) {
        return new BodyBuilder(false, "").build(input);
    }

    /** Paragraphs and lists: what else stood there has become one of them. */
    static Element prose(List<Node> input, String language) {
        return new BodyBuilder(true, language).build(input);
    }

    private Element build(List<Node> input) {
        visit(input);
        place.endLine();
        return body;
    }

    private void visit(List<Node> nodes) {
        nodes.forEach(this::visit);
    }

    private void visit(Node node) {
        if (node instanceof TextNode text) {
            place.text(Characters.allowed(text.getWholeText()), marks);
        } else if (node instanceof Element element && !AllowedHtml.isGone(element)) {
            element(element);
        }
    }

    private void element(Element element) {
        var name = element.normalName();
        var line = AllowedHtml.line(element);
        if (line.isPresent()) {
            line(element, line.get());
        } else if (AllowedHtml.isList(element)) {
            list(element);
        } else if (name.equals("blockquote")) {
            quotation(element);
        } else if (name.equals("table")) {
            table(element);
        } else if (name.equals("hr")) {
            rule();
        } else if (name.equals("br")) {
            place.lineBreak(marks);
        } else if (isAtTop() && AllowedHtml.isReference(element)) {
            place.add(new Element("div").attr("data-block", element.attr("data-block")));
        } else if (element.isBlock()) {
            mediaOrDivision(element);
        } else {
            inline(element);
        }
    }

    /** Between the blocks of the body; a list or a table holds no other text, and no picture. */
    private boolean isAtTop() {
        return place == top && !onlyProse;
    }

    private void inline(Element element) {
        var outer = marks;
        AllowedHtml.mark(element).ifPresent(this::add);
        var lang = AllowedHtml.languageOf(element);
        if (!lang.isEmpty()) {
            add(Mark.of("span", "lang", lang));
        }
        visit(element.childNodes());
        marks = outer;
    }

    private void add(Mark mark) {
        marks = mark.addedTo(marks);
    }

    // Blocks

    private void line(Element element, String tag) {
        // The HTML standard has no headings inside a header cell
        boolean heading = !tag.equals("p") && !onlyProse && !place.isWithin("th");
        place.line(place.block(heading ? tag : "p", element), () -> visit(element.childNodes()));
    }

    private void division(Element element) {
        place.division(AllowedHtml.languageOf(element), () -> visit(element.childNodes()));
    }

    private void rule() {
        place.endLine();
        if (!onlyProse) {
            place.add(new Element("hr"));
        }
    }

    private void mediaOrDivision(Element element) {
        var media = isAtTop() ? MediaBlock.of(element, place.language()) : Optional.<MediaBlock>empty();
        if (media.isEmpty()) {
            division(element);
            return;
        }
        media.get().written().forEach(place::add);
        visit(media.get().rest());
    }

    private void quotation(Element element) {
        if (place.isTooDeep() || onlyProse) {
            division(element);
        } else {
            fill(place.add(place.block("blockquote", element)), element.childNodes());
        }
    }

    private void list(Element element) {
        if (place.isTooDeep()) {
            division(element);
            return;
        }
        var list = place.add(place.block(element.normalName(), element));
        AllowedHtml.number(list, element);
        var strays = new ArrayList<Node>();
        for (var child : element.childNodes()) {
            if (child instanceof Element item && item.nameIs("li")) {
                strays(list, strays);
                fill(list.appendChild(place.block("li", item)).lastElementChild(), item.childNodes());
            } else {
                strays.add(child);
            }
        }
        strays(list, strays);
        removeIfEmpty(list);
    }

    /** What stands in a list outside its items: an inner list belongs to the item before it, all else is an item. */
    private void strays(Element list, List<Node> strays) {
        while (!strays.isEmpty() && !AllowedHtml.isContent(strays.get(0))) {
            strays.remove(0);
        }
        if (strays.isEmpty()) {
            return;
        }
        boolean innerList = strays.get(0) instanceof Element first && AllowedHtml.isList(first);
        var home = innerList && list.lastElementChild() != null ? list.lastElementChild() : list.appendElement("li");
        fill(home, strays);
        strays.clear();
    }

    private void table(Element element) {
        if (place.isTooDeep() || onlyProse || place.isWithin("caption")) {
            division(element);
            return;
        }
        var table = place.add(place.block("table", element));
        for (var part : element.children()) {
            switch (part.normalName()) {
                case "caption" -> caption(table, part);
                case "thead", "tbody", "tfoot" -> rows(table, part);
                default -> {
                    // columns have no content, and a browser leaves nothing else here
                }
            }
        }
        if (table.selectFirst("tr") == null) {
            table.remove();
            visit(element.childNodes());
        }
    }

    private void caption(Element table, Element caption) {
        var first = table.selectFirst("> caption");
        fill(first == null ? table.prependElement("caption") : first, caption.childNodes());
    }

    private void rows(Element table, Element part) {
        boolean head = part.nameIs("thead") && table.selectFirst("> thead, > tbody") == null;
        var section = table.appendElement(head ? "thead" : "tbody");
        for (var child : part.children()) {
            if (child.nameIs("tr")) {
                row(section.appendChild(place.block("tr", child)).lastElementChild(), child);
            }
        }
        removeIfEmpty(section);
    }

    private void row(Element row, Element input) {
        for (var child : input.children()) {
            if (child.nameIs("td") || child.nameIs("th")) {
                var cell = place.block(child.normalName(), child);
                AllowedHtml.span(cell, child);
                row.appendChild(cell);
                fill(cell, child.childNodes());
            }
        }
        removeIfEmpty(row);
    }

    /** Writes the nodes into a new container, and takes it away when nothing came of them. */
    private void fill(Element inner, List<Node> nodes) {
        var outer = place;
        place = new OpenContainer(inner, "");
        visit(nodes);
        place.endLine();
        place = outer;
        if (!inner.nameIs("td") && !inner.nameIs("th")) {
            removeIfEmpty(inner);
        }
    }

    private static void removeIfEmpty(Element element) {
        if (element.childNodeSize() == 0) {
            element.remove();
        }
    }
}
