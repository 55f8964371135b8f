package bg.glashatay.ejb.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Writes the canonical body that {@link HtmlPolicy} promises, from whatever tree a parser made of the input. It keeps
 * the place where it writes: a container of blocks, and in it at most one open line of text.
 */
final class BodyBuilder {

    /** No element of the result stands deeper. */
    static final int DEEPEST = 50;

    /** A table opens four levels, and a paragraph with all of the marks seven. */
    private static final int DEEPEST_TO_OPEN_A_CONTAINER = DEEPEST - 11;

    private static final Set<String> GONE_WITH_CONTENT = Set.of(
            "applet",
            "area",
            "audio",
            "base",
            "canvas",
            "col",
            "datalist",
            "embed",
            "frame",
            "frameset",
            "head",
            "iframe",
            "img",
            "input",
            "link",
            "map",
            "math",
            "meta",
            "noembed",
            "noframes",
            "noscript",
            "object",
            "optgroup",
            "option",
            "param",
            "picture",
            "script",
            "select",
            "source",
            "style",
            "svg",
            "template",
            "textarea",
            "title",
            "track",
            "video");

    private static final Map<String, String> LINES =
            Map.of("p", "p", "h1", "h2", "h2", "h2", "h3", "h3", "h4", "h4", "h5", "h4", "h6", "h4");

    private static final Map<String, String> MARKS =
            Map.of("strong", "strong", "b", "strong", "em", "em", "i", "em", "sup", "sup", "sub", "sub");

    /** In these a text stands without a paragraph of its own. */
    private static final Set<String> HOLD_TEXT = Set.of("li", "td", "th", "caption");

    private static final Set<String> INLINE = Set.of("a", "strong", "em", "sup", "sub", "span", "br");
    private static final Set<String> SCOPES = Set.of("row", "col", "rowgroup", "colgroup");

    /** The form of a language tag (BCP 47), as far as a page needs it. */
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    /** How a block is named: by the number of its document. */
    private static final Pattern BLOCK = Pattern.compile("[1-9][0-9]{0,17}");

    private static final Pattern SPAN_OF_CELLS = Pattern.compile("[2-9]|[1-9][0-9]");
    private static final Pattern START = Pattern.compile("-?[0-9]{1,6}");

    private final Element body = new Element("body");
    private Element container = body;
    private List<Mark> marks = List.of();

    /** The line being written, or null between lines. */
    private Line line;
    /** The heading or paragraph we are in: what follows a block inside it goes on as another one of the same kind. */
    private Element pattern;
    /** The language of an element around us that has no place in the result. */
    private String language;
    /** Whether only paragraphs and lists may come of it. */
    private final boolean onlyProse;

    private BodyBuilder(boolean onlyProse, String language) {
        this.onlyProse = onlyProse;
        this.language = language;
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
        endLine();
        return body;
    }

    private void visit(List<Node> nodes) {
        nodes.forEach(this::visit);
    }

    private void visit(Node node) {
        if (node instanceof TextNode text) {
            text(Characters.allowed(text.getWholeText()));
        } else if (node instanceof Element element && !isGone(element)) {
            element(element);
        }
    }

    /** Between the blocks of the body; a list or a table holds no other text, and no picture. */
    private boolean isAtTop() {
        return container == body && !onlyProse;
    }

    private boolean isReference(Element element) {
        return element.nameIs("div")
                && isAtTop()
                && BLOCK.matcher(element.attr("data-block")).matches()
                && element.childNodes().stream().noneMatch(BodyBuilder::isContent);
    }

    private static boolean isGone(Element element) {
        return GONE_WITH_CONTENT.contains(element.normalName())
                || !element.tag().namespace().equals("http://www.w3.org/1999/xhtml");
    }

    private void element(Element element) {
        var name = element.normalName();
        if (LINES.containsKey(name)) {
            line(element, LINES.get(name));
        } else if (name.equals("ul") || name.equals("ol")) {
            list(element);
        } else if (name.equals("blockquote")) {
            quotation(element);
        } else if (name.equals("table")) {
            table(element);
        } else if (name.equals("hr")) {
            rule();
        } else if (name.equals("br")) {
            lineBreak();
        } else if (isReference(element)) {
            endLine();
            container.appendElement("div").attr("data-block", element.attr("data-block"));
        } else if (element.isBlock()) {
            mediaOrDivision(element);
        } else {
            inline(element);
        }
    }

    // Text and its marks

    private void text(String text) {
        if (line == null && Characters.isBlank(text)) {
            return;
        }
        openLine().add(text, marks);
    }

    private void lineBreak() {
        if (line != null || pattern != null) {
            openLine().addBreak(marks);
        }
    }

    private void inline(Element element) {
        var outer = marks;
        var name = element.normalName();
        if (name.equals("a")) {
            link(element);
        } else if (MARKS.containsKey(name)) {
            marks = Mark.of(MARKS.get(name)).addedTo(marks);
        }
        var lang = languageOf(element);
        if (!lang.isEmpty()) {
            marks = Mark.of("span", "lang", lang).addedTo(marks);
        }
        visit(element.childNodes());
        marks = outer;
    }

    private void link(Element element) {
        SafeLink.to(element.attr("href"))
                .map(href -> Mark.of("a", "href", href))
                .map(link -> link.with("title", PlainText.clean(element.attr("title"))))
                .ifPresent(link -> marks = link.addedTo(marks));
    }

    // Lines: paragraphs, headings, and the text of a list item or a cell

    private void line(Element element, String tag) {
        endLine();
        var outer = pattern;
        // The HTML standard has no headings inside a header cell
        boolean heading = !tag.equals("p") && !onlyProse && container.closest("th") == null;
        pattern = block(heading ? tag : "p", element);
        line = new Line(pattern.shallowClone());
        visit(element.childNodes());
        endLine();
        pattern = outer;
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
        if (HOLD_TEXT.contains(container.normalName())) {
            var before = container.lastChild();
            // A language of its own needs an element to stand on
            if (before == null && language.isEmpty()) {
                return Line.within(container);
            }
            if (before != null && isInline(before)) {
                wrapFirstLine();
            }
        }
        return Line.unmarked(block("p", null));
    }

    /** Two lines in one cell, without paragraphs, would run into one. */
    private void wrapFirstLine() {
        var nodes = container.childNodesCopy();
        container.empty().appendElement("p").appendChildren(nodes);
    }

    private static boolean isInline(Node node) {
        return !(node instanceof Element element) || INLINE.contains(element.normalName());
    }

    private void endLine() {
        if (line != null) {
            line.endIn(container);
            line = null;
        }
    }

    private void rule() {
        endLine();
        if (!onlyProse) {
            container.appendElement("hr");
        }
    }

    private void mediaOrDivision(Element element) {
        var media = isAtTop() ? MediaBlock.of(element, language) : Optional.<MediaBlock>empty();
        if (media.isEmpty()) {
            division(element);
            return;
        }
        endLine();
        container.appendChildren(media.get().written());
        visit(media.get().rest());
    }

    // Containers of blocks

    private void division(Element element) {
        endLine();
        var outer = language;
        var own = languageOf(element);
        language = own.isEmpty() ? outer : own;
        visit(element.childNodes());
        endLine();
        language = outer;
    }

    private void quotation(Element element) {
        if (isTooDeep() || onlyProse) {
            division(element);
        } else {
            endLine();
            fill(container.appendChild(block("blockquote", element)).lastElementChild(), element.childNodes());
        }
    }

    private void list(Element element) {
        if (isTooDeep()) {
            division(element);
            return;
        }
        endLine();
        var list = block(element.normalName(), element);
        var start = element.attr("start").strip();
        if (list.nameIs("ol") && START.matcher(start).matches() && !start.equals("1")) {
            list.attr("start", String.valueOf(Integer.parseInt(start)));
        }
        container.appendChild(list);
        var strays = new ArrayList<Node>();
        for (var child : element.childNodes()) {
            if (child instanceof Element item && item.nameIs("li")) {
                strays(list, strays);
                fill(list.appendChild(block("li", item)).lastElementChild(), item.childNodes());
            } else {
                strays.add(child);
            }
        }
        strays(list, strays);
        removeIfEmpty(list);
    }

    /** What stands in a list outside its items: an inner list belongs to the item before it, all else is an item. */
    private void strays(Element list, List<Node> strays) {
        while (!strays.isEmpty() && !isContent(strays.get(0))) {
            strays.remove(0);
        }
        if (strays.isEmpty()) {
            return;
        }
        boolean innerList = strays.get(0) instanceof Element first && (first.nameIs("ul") || first.nameIs("ol"));
        var home = innerList && list.lastElementChild() != null ? list.lastElementChild() : list.appendElement("li");
        fill(home, strays);
        strays.clear();
    }

    private static boolean isContent(Node node) {
        return node instanceof Element element && !isGone(element)
                || node instanceof TextNode text && !Characters.isBlank(text.getWholeText());
    }

    private void table(Element element) {
        if (isTooDeep() || onlyProse || container.closest("caption") != null) {
            division(element);
            return;
        }
        endLine();
        var table = block("table", element);
        container.appendChild(table);
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
                row(section.appendChild(block("tr", child)).lastElementChild(), child);
            }
        }
        removeIfEmpty(section);
    }

    private void row(Element row, Element input) {
        for (var child : input.children()) {
            if (child.nameIs("td") || child.nameIs("th")) {
                var cell = block(child.normalName(), child);
                for (var span : List.of("colspan", "rowspan")) {
                    if (SPAN_OF_CELLS.matcher(child.attr(span)).matches()) {
                        cell.attr(span, child.attr(span));
                    }
                }
                var scope = child.attr("scope").toLowerCase(Locale.ROOT);
                if (cell.nameIs("th") && SCOPES.contains(scope)) {
                    cell.attr("scope", scope);
                }
                row.appendChild(cell);
                fill(cell, child.childNodes());
            }
        }
        removeIfEmpty(row);
    }

    /** Writes the nodes into a new container, and takes it away when nothing came of them. */
    private void fill(Element inner, List<Node> nodes) {
        var outer = container;
        var outerPattern = pattern;
        var outerLanguage = language;
        container = inner;
        pattern = null;
        language = "";
        visit(nodes);
        endLine();
        container = outer;
        pattern = outerPattern;
        language = outerLanguage;
        if (!inner.nameIs("td") && !inner.nameIs("th")) {
            removeIfEmpty(inner);
        }
    }

    private static void removeIfEmpty(Element element) {
        if (element.childNodeSize() == 0) {
            element.remove();
        }
    }

    private boolean isTooDeep() {
        return container.parents().size() > DEEPEST_TO_OPEN_A_CONTAINER;
    }

    private Element block(String tag, Element like) {
        var block = new Element(tag);
        var own = like == null ? "" : languageOf(like);
        var lang = own.isEmpty() ? language : own;
        if (!lang.isEmpty()) {
            block.attr("lang", lang);
        }
        return block;
    }

    /** The language that an element says it is in; empty where it says none. */
    static String languageOf(Element element) {
        var lang = element.attr("lang").strip();
        return LANGUAGE.matcher(lang).matches() ? lang : "";
    }
}
