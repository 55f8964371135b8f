package bg.glashatay.ejb.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * What a reviewer sees of an edit: the lines of a body in order, those that changed with their words in del and ins,
 * those that moved at both places, and in words what cannot be marked.
 *
 * <p>Both bodies pass through {@link HtmlPolicy} first, so the HTML of the blocks is as safe as a published page. Lines
 * are told apart by what a reader would notice: text, marks, where links lead, quotation marks, no-break spaces (shown
 * as ␣ where they changed), the kind of line and the list or table it stands in; not by runs of ordinary white space.
 * Time and memory are bounded by {@link Effort}: what is too much to compare word by word, or line by line, is shown as
 * deleted and inserted.
 *
 * @param blocks all of the lines
 */
public record TextDiff(List<Block> blocks) {

    /** What became of a line, or of a run of lines that are left out: skipped ones are unchanged. */
    public enum Kind {
        SAME,
        CHANGED,
        INSERTED,
        DELETED,
        /** A line in its new place, its words marked where they changed as well. */
        MOVED_HERE,
        /** The beginning of a line, at the place that it left. */
        MOVED_AWAY,
        SKIPPED,
        /** The rest of the lines, where there are too many to show. */
        NOT_SHOWN
    }

    /**
     * A line of the comparison.
     *
     * @param line what kind of line it is
     * @param html the line in an element of its kind: p, ul or ol with one li, in a blockquote if it was; a heading is a
     *     p with the class diff-h2, diff-h3 or diff-h4, a rule is "* * *", the cells of a row are parted by " | "
     * @param notes what changed about its form, in words; safe inline HTML
     * @param move where it moved to or from
     * @param count how many lines it stands for: 1, or the number of those left out
     */
    public record Block(Kind kind, LineKind line, String html, List<String> notes, Optional<Move> move, int count) {

        /** Whether anything is to be told about it. */
        public boolean isChange() {
            return kind != Kind.SAME && kind != Kind.SKIPPED && kind != Kind.NOT_SHOWN;
        }
    }

    /**
     * One end of a move.
     *
     * @param number the same at both ends
     * @param down whether the other end stands below
     * @param beside how the line begins that stands just before the other end; empty where none does
     */
    public record Move(int number, boolean down, String beside) {}

    /** A page with more of them would help nobody, and cost the server much. */
    static final int MOST_SHOWN = 2000;

    /** The differences between two bodies. */
    public static TextDiff ofHtml(String before, String after, DiffWords words) {
        return ofHtml(before, after, words, new Effort());
    }

    static TextDiff ofHtml(String before, String after, DiffWords words, Effort effort) {
        return new LineComparison(ComparedLine.of(before), ComparedLine.of(after), words, effort).told();
    }

    /** The differences between two plain texts of one line, such as titles, as inline HTML. */
    public static String ofText(String before, String after, DiffWords words) {
        var line = new Element("span");
        WordDiff.write(
                Token.of(Characters.allowed(before)), Token.of(Characters.allowed(after)), line, words, new Effort());
        return HtmlPolicy.write(line);
    }

    /** Whether a reader would notice any difference. */
    public boolean hasChanges() {
        return blocks.stream().anyMatch(Block::isChange);
    }

    /** All lines, as far as they can be shown. */
    public List<Block> whole() {
        return shown(blocks);
    }

    /**
     * The changed lines with so many unchanged ones around them, as far as they can be shown; longer runs of unchanged
     * lines are one skipped block.
     */
    public List<Block> changes(int around) {
        var near = new boolean[blocks.size()];
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).isChange()) {
                Arrays.fill(near, Math.max(0, i - around), Math.min(blocks.size(), i + around + 1), true);
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
        return shown(shown);
    }

    private static void skip(int count, List<Block> shown) {
        if (count > 0) {
            shown.add(leftOut(Kind.SKIPPED, count));
        }
    }

    private static List<Block> shown(List<Block> blocks) {
        if (blocks.size() <= MOST_SHOWN) {
            return blocks;
        }
        var shown = new ArrayList<>(blocks.subList(0, MOST_SHOWN));
        shown.add(leftOut(
                Kind.NOT_SHOWN,
                blocks.subList(MOST_SHOWN, blocks.size()).stream()
                        .mapToInt(Block::count)
                        .sum()));
        return shown;
    }

    private static Block leftOut(Kind kind, int count) {
        return new Block(kind, LineKind.PARAGRAPH, "", List.of(), Optional.empty(), count);
    }
}
