package bg.glashatay.ejb.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * One line of a body as a reader sees it: a paragraph, a heading, an item of a list, a row of a table, the caption of a
 * picture, the title of a gallery or of a video.
 *
 * @param path the elements it stands in, with their attributes, such as "ol[start=3] li p"; after a row, its cells ("tr/th/td")
 * @param ordinal the number that a reader sees before an item of a numbered list; 0 for every other line
 * @param nodes its text and marks; the cells of a row are parted by " | "
 */
record TextBlock(String path, int ordinal, List<Node> nodes) {

    private static final Set<String> BLOCKS = Set.of(
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
            "figure",
            "div");

    /** The lines of a piece of HTML, as {@link HtmlPolicy} leaves it, in reading order. */
    static List<TextBlock> of(String html) {
        var blocks = new ArrayList<TextBlock>();
        gather(HtmlPolicy.read(html), "", 0, blocks);
        return blocks;
    }

    /** Its words; a line break and any run of ordinary white space is one space. */
    String text() {
        var text = new StringBuilder();
        nodes.forEach(node -> append(node, text));
        return Characters.folded(text.toString());
    }

    /** The innermost element it stands in. */
    String tag() {
        return name(path.substring(path.lastIndexOf(' ') + 1));
    }

    boolean isIn(String tag) {
        return Arrays.stream(path.split(" ")).anyMatch(step -> name(step).equals(tag));
    }

    private static String name(String step) {
        return step.split("[\\[/]", 2)[0];
    }

    private static void append(Node node, StringBuilder text) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText());
        } else if (node instanceof Element element && element.nameIs("br")) {
            text.append('\n');
        } else {
            node.childNodes().forEach(child -> append(child, text));
        }
    }

    private static void gather(Element element, String path, int ordinal, List<TextBlock> blocks) {
        var inline = new ArrayList<Node>();
        int number = element.hasAttr("start") ? Integer.parseInt(element.attr("start")) : 1;
        for (var child : element.childNodes()) {
            if (!(child instanceof Element block) || !BLOCKS.contains(block.normalName())) {
                inline.add(child);
                continue;
            }
            flush(inline, path, ordinal, blocks);
            var inner = (path + " " + step(block)).strip();
            switch (block.normalName()) {
                case "hr" -> blocks.add(new TextBlock(inner, 0, List.of()));
                case "figure" -> blocks.add(new TextBlock(inner, 0, captionOf(block)));
                case "div" -> division(block, inner, blocks);
                case "tr" -> row(block, inner, blocks);
                case "li" -> gather(block, inner, element.nameIs("ol") ? number++ : 0, blocks);
                default -> gather(block, inner, ordinal, blocks);
            }
        }
        flush(inline, path, ordinal, blocks);
    }

    private static void flush(List<Node> inline, String path, int ordinal, List<TextBlock> blocks) {
        if (!inline.isEmpty()) {
            blocks.add(new TextBlock(path, ordinal, List.copyOf(inline)));
            inline.clear();
        }
    }

    private static List<Node> captionOf(Element figure) {
        var caption = figure.selectFirst("> figcaption");
        return caption == null ? List.of() : caption.childNodes();
    }

    /** The place of another text, or what has a title: a gallery, a video. */
    private static void division(Element division, String path, List<TextBlock> blocks) {
        var title = division.attr("data-gallery") + division.attr("data-title");
        if (!title.isEmpty()) {
            blocks.add(new TextBlock(path, 0, List.of(new TextNode(title))));
        } else if (division.childNodeSize() == 0) {
            blocks.add(new TextBlock(path, 0, List.of()));
        }
        gather(division, path, 0, blocks);
    }

    private static void row(Element row, String path, List<TextBlock> blocks) {
        var nodes = new ArrayList<Node>();
        var cells = new StringBuilder(path);
        for (var cell : row.children()) {
            if (!nodes.isEmpty()) {
                nodes.add(new TextNode(" | "));
            }
            cells.append('/').append(step(cell));
            var inner = new ArrayList<TextBlock>();
            gather(cell, "", 0, inner);
            for (int i = 0; i < inner.size(); i++) {
                if (i > 0) {
                    nodes.add(new TextNode(" "));
                }
                nodes.addAll(inner.get(i).nodes());
            }
            if (inner.isEmpty()) {
                nodes.add(new TextNode(" "));
            }
        }
        blocks.add(new TextBlock(cells.toString(), 0, nodes));
    }

    private static String step(Element element) {
        var step = new StringBuilder(element.normalName());
        if (element.nameIs("figure") || element.nameIs("div") && !element.hasAttr("data-block")) {
            // what these say in their attributes is text
            return step.toString();
        }
        element.attributes().forEach(attribute -> step.append('[')
                .append(attribute.getKey())
                .append('=')
                .append(attribute.getValue())
                .append(']'));
        return step.toString();
    }
}
