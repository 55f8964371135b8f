package bg.glashatay.ejb.text;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * The element that shows a line as what it is, outside the list or the table it came from. Headings are paragraphs
 * here: a comparison stands in a page with headings of its own.
 */
final class LineFrame {

    private final Element root = new Element("body");
    private final Element line;

    LineFrame(ComparedLine compared) {
        var block = compared.block();
        var form = compared.form();
        var outer = form.quoted() ? root.appendElement("blockquote") : root;
        line = switch (form.kind()) {
            case HEADING_2, HEADING_3, HEADING_4 -> outer.appendElement("p").addClass("diff-" + block.tag());
            case BULLET -> outer.appendElement("ul").appendElement("li");
            case NUMBERED ->
                outer.appendElement("ol")
                        .attr("start", String.valueOf(block.ordinal()))
                        .appendElement("li");
            case ROW -> outer.appendElement("p").addClass("diff-row");
            case CAPTION -> outer.appendElement("p").addClass("diff-caption");
            default -> outer.appendElement("p");
        };
    }

    /** Where the words of the line go. */
    Element line() {
        return line;
    }

    /** Writes the line as it stands. */
    LineFrame holding(ComparedLine compared) {
        fill(line, compared.block());
        return this;
    }

    /** Writes a line that came or went as it stands, in the element that says so, and where its links lead. */
    LineFrame holding(ComparedLine compared, String mark) {
        var place = line.appendElement(mark);
        fill(place, compared.block());
        place.select("a")
                .forEach(link ->
                        link.after(new Element("span").addClass("diff-address").text(" (" + link.attr("href") + ")")));
        return this;
    }

    private static void fill(Element place, TextBlock block) {
        if (block.nodes().isEmpty()) {
            place.appendText("* * *");
        }
        block.nodes().stream().map(Node::clone).forEach(place::appendChild);
    }

    String html() {
        return HtmlPolicy.write(root);
    }
}
