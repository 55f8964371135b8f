package bg.glashatay.ejb.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A stretch of two bodies' lines while it is found out what became of each line. */
final class LineStretch {

    private static final int NONE = -1;

    private final Alignment.Stretch<ComparedLine> found;
    /** For each line before, the line after that it became in the same place; or none. */
    private final int[] partners;

    private final boolean[] partnered;
    /** For each line, the number of its move; or 0. */
    private final int[] movesAway;

    private final int[] movesHere;

    LineStretch(Alignment.Stretch<ComparedLine> found) {
        this.found = found;
        partners = new int[found.before().size()];
        Arrays.fill(partners, NONE);
        partnered = new boolean[found.after().size()];
        movesAway = new int[found.before().size()];
        movesHere = new int[found.after().size()];
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

    /** Whether the line before has become a line after, in the same place. */
    boolean stays(int i) {
        return partners[i] != NONE;
    }

    int partner(int i) {
        return partners[i];
    }

    /** The number of the move by which the line before left; 0 for none. */
    int moveAway(int i) {
        return movesAway[i];
    }

    int moveHere(int j) {
        return movesHere[j];
    }

    void leave(int i, int move) {
        movesAway[i] = move;
    }

    void arrive(int j, int move) {
        movesHere[j] = move;
    }

    /** Pairs the lines that have not moved. */
    void pair(Effort effort) {
        var from = gone();
        var to = come();
        var pairs = LinePairs.of(
                from.stream().map(before()::get).toList(),
                to.stream().map(after()::get).toList(),
                effort);
        for (int i = 0; i < pairs.length; i++) {
            if (pairs[i] >= 0) {
                partners[from.get(i)] = to.get(pairs[i]);
                partnered[to.get(pairs[i])] = true;
            }
        }
    }

    /** The lines before of which nothing is known yet but that they went. */
    List<Integer> gone() {
        var gone = new ArrayList<Integer>();
        for (int i = 0; i < partners.length && !isSame(); i++) {
            if (!stays(i) && movesAway[i] == 0) {
                gone.add(i);
            }
        }
        return gone;
    }

    /** The lines after of which nothing is known yet but that they came. */
    List<Integer> come() {
        var come = new ArrayList<Integer>();
        for (int j = 0; j < partnered.length && !isSame(); j++) {
            if (!partnered[j] && movesHere[j] == 0) {
                come.add(j);
            }
        }
        return come;
    }
}
