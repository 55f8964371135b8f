package bg.glashatay.ejb.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * What a reviewer sees of an edit: the lines of a body in order, those that changed with their words in del and ins.
 *
 * <p>Both bodies pass through {@link HtmlPolicy} first, so the HTML of the blocks is as safe as a published page. Lines
 * are told apart by what a reader would notice: text, marks, where links lead, quotation marks, no-break spaces (shown
 * as ␣ where they changed), the kind of line and the list or table it stands in; not by runs of ordinary white space.
 * The time is bounded: what is too long to compare word by word, or line by line, is shown as deleted and inserted.
 *
 * @param blocks all of the lines
 */
public record TextDiff(List<Block> blocks) {

    /** What became of a line; skipped stands for a run of unchanged lines that are left out. */
    public enum Kind {
        SAME,
        CHANGED,
        INSERTED,
        DELETED,
        SKIPPED
    }

    /**
     * A line of the comparison.
     *
     * @param html the line in an element of its kind: p, h2, h3, h4, ul or ol with one
     *     li, in a blockquote if it was; a rule is "* * *", the cells of a row are parted by " | "
     * @param count how many lines it stands for: 1, or the number of those skipped
     */
    public record Block(Kind kind, String html, int count) {}

    /** Together in both bodies, between what they share at the ends. */
    private static final int MOST_LINES = 4000;
    /** Word by word, in all of one comparison. */
    private static final int MOST_TOKENS = 60_000;
    /** Lines to try against lines, where one run of lines took the place of another. */
    private static final int MOST_PAIRS = 2500;
    /** From here on two lines are the same one, edited. */
    private static final double RELATED = 0.4;

    /** A line with its tokens, compared by what a reader would notice. */
    private record Compared(String path, List<Token> tokens) {

        static List<Compared> of(String html) {
            return TextBlock.of(html).stream()
                    .map(block -> new Compared(block.path(), tokens(block)))
                    .toList();
        }

        private static List<Token> tokens(TextBlock block) {
            var tokens = block.nodes().isEmpty() ? Token.of("* * *") : Token.of(block.nodes());
            int from = 0;
            int to = tokens.size();
            while (from < to && tokens.get(from).isSpace()) {
                from++;
            }
            while (to > from && tokens.get(to - 1).isSpace()) {
                to--;
            }
            return tokens.subList(from, to);
        }
    }

    /** The differences between two bodies. */
    public static TextDiff ofHtml(String before, String after) {
        var comparison = new Comparison();
        for (var stretch : Alignment.of(Compared.of(before), Compared.of(after), MOST_LINES)) {
            if (stretch.same()) {
                stretch.after().forEach(line -> comparison.whole(Kind.SAME, line));
            } else {
                comparison.replaced(stretch.before(), stretch.after());
            }
        }
        return new TextDiff(List.copyOf(comparison.blocks));
    }

    /** The differences between two plain texts of one line, such as titles, as inline HTML. */
    public static String ofText(String before, String after) {
        var line = new Element("span");
        WordDiff.write(Token.of(Characters.allowed(before)), Token.of(Characters.allowed(after)), line);
        return HtmlPolicy.write(line);
    }

    /** Whether a reader would notice any difference. */
    public boolean hasChanges() {
        return blocks.stream().anyMatch(block -> block.kind() != Kind.SAME);
    }

    /** The changed lines with so many unchanged ones around them; longer runs of unchanged lines are one skipped block. */
    public List<Block> changes(int around) {
        var near = new boolean[blocks.size()];
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).kind() != Kind.SAME) {
                for (int n = Math.max(0, i - around); n <= Math.min(blocks.size() - 1, i + around); n++) {
                    near[n] = true;
                }
            }
        }
        var shown = new ArrayList<Block>();
        int skipped = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (near[i]) {
                skip(skipped, shown);
                skipped = 0;
                shown.add(blocks.get(i));
            } else {
                skipped++;
            }
        }
        skip(skipped, shown);
        return shown;
    }

    private static void skip(int count, List<Block> shown) {
        if (count > 0) {
            shown.add(new Block(Kind.SKIPPED, "", count));
        }
    }

    /** Gathers the blocks, and keeps an eye on how much has been compared word by word. */
    private static final class Comparison {

        private final List<Block> blocks = new ArrayList<>();
        private int tokens;

        /** Pairs the lines that are related, in order; the others went or came. */
        void replaced(List<Compared> before, List<Compared> after) {
            var partners = partners(before, after);
            int next = 0;
            for (int i = 0; i < before.size(); i++) {
                if (partners[i] < 0) {
                    whole(Kind.DELETED, before.get(i));
                    continue;
                }
                while (next < partners[i]) {
                    whole(Kind.INSERTED, after.get(next++));
                }
                changed(before.get(i), after.get(next++));
            }
            while (next < after.size()) {
                whole(Kind.INSERTED, after.get(next++));
            }
        }

        private void changed(Compared before, Compared after) {
            int size = before.tokens().size() + after.tokens().size();
            tokens += size;
            if (size > WordDiff.MOST_TOKENS || tokens > MOST_TOKENS) {
                whole(Kind.DELETED, before);
                whole(Kind.INSERTED, after);
                return;
            }
            var frame = new Frame(after.path());
            WordDiff.write(before.tokens(), after.tokens(), frame.line());
            blocks.add(new Block(Kind.CHANGED, frame.html(), 1));
        }

        void whole(Kind kind, Compared line) {
            var frame = new Frame(line.path());
            var place =
                    switch (kind) {
                        case DELETED -> frame.line().appendElement("del");
                        case INSERTED -> frame.line().appendElement("ins");
                        default -> frame.line();
                    };
            WordDiff.plain(line.tokens(), false, place);
            blocks.add(new Block(kind, frame.html(), 1));
        }

        /** For each line before, the line after that it became, or -1: the pairs with the most in common, in order. */
        private static int[] partners(List<Compared> before, List<Compared> after) {
            int n = before.size();
            int m = after.size();
            var partners = new int[n];
            Arrays.fill(partners, -1);
            if ((long) n * m > MOST_PAIRS) {
                return partners;
            }
            var wordsBefore =
                    before.stream().map(line -> WordDiff.words(line.tokens())).toList();
            var wordsAfter =
                    after.stream().map(line -> WordDiff.words(line.tokens())).toList();
            var alike = new double[n][m];
            var best = new double[n + 1][m + 1];
            for (int i = n - 1; i >= 0; i--) {
                for (int j = m - 1; j >= 0; j--) {
                    // A paragraph that became a heading is another line: word by word, nothing would be marked
                    boolean sameKind = before.get(i).path().equals(after.get(j).path());
                    alike[i][j] = sameKind ? WordDiff.similarity(wordsBefore.get(i), wordsAfter.get(j)) : 0;
                    double paired = alike[i][j] < RELATED ? 0 : alike[i][j] + best[i + 1][j + 1];
                    best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
                }
            }
            int i = 0;
            int j = 0;
            while (i < n && j < m) {
                if (alike[i][j] >= RELATED && best[i][j] == alike[i][j] + best[i + 1][j + 1]) {
                    partners[i++] = j++;
                } else if (best[i][j] == best[i + 1][j]) {
                    i++;
                } else {
                    j++;
                }
            }
            return partners;
        }
    }

    /** The element that shows a line as what it is, outside the list or the table it came from. */
    private static final class Frame {

        private final Element root = new Element("body");
        private final Element line;

        Frame(String path) {
            var steps = new ArrayList<String>();
            for (var step : path.split(" ")) {
                steps.add(step.split("[\\[/]", 2)[0]);
            }
            var last = steps.get(steps.size() - 1);
            var outer = steps.contains("blockquote") ? root.appendElement("blockquote") : root;
            if (last.matches("h[234]")) {
                line = outer.appendElement(last);
            } else if (steps.contains("li") && !last.equals("tr")) {
                boolean numbered = steps.lastIndexOf("ol") > steps.lastIndexOf("ul");
                line = outer.appendElement(numbered ? "ol" : "ul").appendElement("li");
            } else {
                line = outer.appendElement("p");
            }
        }

        Element line() {
            return line;
        }

        String html() {
            return HtmlPolicy.write(root);
        }
    }
}
