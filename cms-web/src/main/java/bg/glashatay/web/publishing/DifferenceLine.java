package bg.glashatay.web.publishing;

import bg.glashatay.ejb.text.TextDiff;
import bg.glashatay.ejb.text.TextDiff.Kind;
import java.util.List;

/**
 * A line of a comparison on the page.
 *
 * @param number which of the page's changes it is, from 1; 0 for a line that is not one
 * @param otherEnd the number of the change at the other end of a move; 0 where there is none on the page
 */
public record DifferenceLine(TextDiff.Block block, int number, int otherEnd) {

    public Kind kind() {
        return block.kind();
    }

    /** Safe HTML. */
    public String html() {
        return block.html();
    }

    /** What changed about its form; safe inline HTML. */
    public List<String> notes() {
        return block.notes();
    }

    public int count() {
        return block.count();
    }

    /** Where links to the change lead; null for a line that is not one, which Faces writes as no id. */
    public String anchor() {
        return number == 0 ? null : "change-" + number;
    }

    public boolean isChange() {
        return block.isChange();
    }

    /** What became of the line, in words. */
    public String label() {
        var key = "line." + kind();
        return block.move()
                .map(move -> DifferenceWords.place(isEdited() ? key + ".edited" : key, move))
                .orElseGet(() -> DifferenceWords.of(key));
    }

    private boolean isEdited() {
        return kind() == Kind.MOVED_HERE
                && (!notes().isEmpty()
                        || html().contains("<del>")
                        || html().contains("<ins>")
                        || html().contains("\"diff-form\""));
    }
}
