package bg.glashatay.ejb.text;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** One line of text being gathered: a paragraph, a heading, or the bare text of a list item or a cell. */
final class Line {

    /** A stretch of text, or a line break, with the same marks throughout. */
    private record Run(String text, boolean isBreak, List<Mark> marks) {

        boolean isVisible() {
            return Characters.isVisible(text);
        }

        boolean isBlank() {
            return Characters.isBlank(text);
        }

        Run with(String other) {
            return new Run(other, isBreak, marks);
        }
    }

    private final Element element;
    /** Whether the input named this line; if not, white space at its ends is only the layout of the source. */
    private final boolean named;

    private final List<Run> runs = new ArrayList<>();

    Line(Element element) {
        this(element, true);
    }

    private Line(Element element, boolean named) {
        this.element = element;
        this.named = named;
    }

    /** A line that the input did not mark as a paragraph. */
    static Line unmarked(Element paragraph) {
        return new Line(paragraph, false);
    }

    /** A line without an element of its own. */
    static Line within(Element container) {
        return new Line(container, true);
    }

    void add(String text, List<Mark> marks) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, false, marks));
        }
    }

    void addBreak(List<Mark> marks) {
        runs.add(new Run("", true, marks));
    }

    /** Writes the line at the end of the container, if there is anything to see in it. */
    void endIn(Element container) {
        if (runs.stream().noneMatch(Run::isVisible)) {
            return;
        }
        if (!named) {
            trim();
        }
        if (element != container) {
            container.appendChild(element);
        }
        var nodes = new ArrayList<Node>();
        write(runs, 0, nodes);
        element.appendChildren(nodes);
    }

    /** Runs that share a mark at this depth share one element; a mark with nothing to see under it is none. */
    private static void write(List<Run> runs, int depth, List<Node> to) {
        int from = 0;
        while (from < runs.size()) {
            var mark = markAt(runs.get(from), depth);
            int end = from + 1;
            while (end < runs.size() && same(mark, markAt(runs.get(end), depth))) {
                end++;
            }
            var stretch = runs.subList(from, end);
            if (mark == null) {
                plain(stretch, to);
            } else if (stretch.stream().anyMatch(Run::isVisible)) {
                var inner = new ArrayList<Node>();
                write(stretch, depth + 1, inner);
                to.add(mark.element().appendChildren(inner));
            } else {
                plain(stretch, to);
            }
            from = end;
        }
    }

    private static void plain(List<Run> stretch, List<Node> to) {
        var text = new StringBuilder();
        for (var run : stretch) {
            if (run.isBreak()) {
                flush(text, to);
                to.add(new Element("br"));
            } else {
                text.append(run.text());
            }
        }
        flush(text, to);
    }

    private static void flush(StringBuilder text, List<Node> to) {
        if (!text.isEmpty()) {
            to.add(new TextNode(text.toString()));
            text.setLength(0);
        }
    }

    private static Mark markAt(Run run, int depth) {
        return depth < run.marks().size() ? run.marks().get(depth) : null;
    }

    private static boolean same(Mark one, Mark other) {
        return one == null ? other == null : one.equals(other);
    }

    private void trim() {
        while (runs.get(0).isBlank()) {
            runs.remove(0);
        }
        int last = runs.size() - 1;
        while (runs.get(last).isBlank()) {
            runs.remove(last--);
        }
        runs.set(0, runs.get(0).with(runs.get(0).text().replaceFirst("^[ \\t\\n]+", "")));
        runs.set(
                last,
                runs.get(last)
                        .with(Characters.withoutTrailingSpace(runs.get(last).text())));
    }
}
