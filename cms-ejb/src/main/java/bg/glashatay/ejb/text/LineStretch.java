package bg.glashatay.ejb.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A stretch of two bodies' lines while it is found out which line is which. */
final class LineStretch {

    private static final int NONE = -1;

    private final Alignment.Stretch<ComparedLine> found;
    private final int firstBefore;
    private final int firstAfter;
    /** For each line before, the line after that it became, by its place in the whole body. */
    private final int[] became;
    /** Whether each line after is known to be one from before. */
    private final boolean[] taken;

    LineStretch(Alignment.Stretch<ComparedLine> found, int firstBefore, int firstAfter) {
        this.found = found;
        this.firstBefore = firstBefore;
        this.firstAfter = firstAfter;
        became = new int[found.before().size()];
        taken = new boolean[found.after().size()];
        for (int i = 0; i < became.length; i++) {
            became[i] = isSame() ? place(i) : NONE;
        }
        Arrays.fill(taken, isSame());
    }

    boolean isSame() {
        return found.same();
    }

    List<ComparedLine> before() {
        return found.before();
    }

    List<ComparedLine> after() {
        return found.after();
    }

    /** Where one of the lines after stands in the whole body. */
    int place(int j) {
        return firstAfter + j;
    }

    /** Notes that the line before is the line at that place. */
    void become(int i, int place) {
        became[i] = place;
    }

    /** Notes that the line after is one from before. */
    void take(int j) {
        taken[j] = true;
    }

    /** Pairs the lines of which nothing is known yet. */
    void pair(Effort effort) {
        var from = gone();
        var to = come();
        var pairs = LinePairs.of(
                from.stream().map(before()::get).toList(),
                to.stream().map(after()::get).toList(),
                effort);
        for (int i = 0; i < pairs.length; i++) {
            if (pairs[i] >= 0) {
                become(from.get(i), place(to.get(pairs[i])));
                take(to.get(pairs[i]));
            }
        }
    }

    /** The lines before of which nothing is known yet but that they went. */
    List<Integer> gone() {
        var gone = new ArrayList<Integer>();
        for (int i = 0; i < became.length; i++) {
            if (became[i] == NONE) {
                gone.add(i);
            }
        }
        return gone;
    }

    /** The lines after of which nothing is known yet but that they came. */
    List<Integer> come() {
        var come = new ArrayList<Integer>();
        for (int j = 0; j < taken.length; j++) {
            if (!taken[j]) {
                come.add(j);
            }
        }
        return come;
    }

    /** Writes what was found into the whole body's. */
    void tell(int[] whole) {
        System.arraycopy(became, 0, whole, firstBefore, became.length);
    }
}
