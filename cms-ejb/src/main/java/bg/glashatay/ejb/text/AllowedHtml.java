package bg.glashatay.ejb.text;

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
 * The list that {@link HtmlPolicy} promises, as {@link BodyBuilder} reads the input by it: what an element is taken for,
 * and which of its attributes may be written down again.
 */
final class AllowedHtml {

    /** No element of the result stands deeper. */
    static final int DEEPEST = 50;

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

    private AllowedHtml() {}

    /** Whether nothing of an element may stay, not even its words. */
    static boolean isGone(Element element) {
        return GONE_WITH_CONTENT.contains(element.normalName())
                || !element.tag().namespace().equals("http://www.w3.org/1999/xhtml");
    }

    /** Whether anything may come of a node. */
    static boolean isContent(Node node) {
        return node instanceof Element element && !isGone(element)
                || node instanceof TextNode text && !Characters.isBlank(text.getWholeText());
    }

    /** The paragraph or heading that an element is taken for; empty where it is none. */
    static Optional<String> line(Element element) {
        return Optional.ofNullable(LINES.get(element.normalName()));
    }

    /** What an element makes of its words; empty where that is nothing, or where a link may not lead. */
    static Optional<Mark> mark(Element element) {
        if (element.nameIs("a")) {
            return SafeLink.to(element.attr("href"))
                    .map(href -> Mark.of("a", "href", href))
                    .map(link -> link.with("title", PlainText.clean(element.attr("title"))));
        }
        return Optional.ofNullable(MARKS.get(element.normalName())).map(Mark::of);
    }

    static boolean isList(Element element) {
        return element.nameIs("ul") || element.nameIs("ol");
    }

    /** Whether an element is nothing but the place of another text. */
    static boolean isReference(Element element) {
        return element.nameIs("div")
                && BLOCK.matcher(element.attr("data-block")).matches()
                && element.childNodes().stream().noneMatch(AllowedHtml::isContent);
    }

    static boolean holdsText(Element container) {
        return HOLD_TEXT.contains(container.normalName());
    }

    /** Whether a node of the result is part of a line. */
    static boolean isInline(Node node) {
        return !(node instanceof Element element) || INLINE.contains(element.normalName());
    }

    /** The language that an element says it is in; empty where it says none. */
    static String languageOf(Element element) {
        var lang = element.attr("lang").strip();
        return LANGUAGE.matcher(lang).matches() ? lang : "";
    }

    /** Gives a list the number that it begins with. */
    static void number(Element list, Element input) {
        var start = input.attr("start").strip();
        if (list.nameIs("ol") && START.matcher(start).matches() && !start.equals("1")) {
            list.attr("start", String.valueOf(Integer.parseInt(start)));
        }
    }

    /** Gives a cell the room that it takes, and a header what it is the header of. */
    static void span(Element cell, Element input) {
        for (var span : List.of("colspan", "rowspan")) {
            if (SPAN_OF_CELLS.matcher(input.attr(span)).matches()) {
                cell.attr(span, input.attr(span));
            }
        }
        var scope = input.attr("scope").toLowerCase(Locale.ROOT);
        if (cell.nameIs("th") && SCOPES.contains(scope)) {
            cell.attr("scope", scope);
        }
    }
}
