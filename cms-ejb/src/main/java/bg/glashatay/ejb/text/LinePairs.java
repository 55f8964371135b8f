package bg.glashatay.ejb.text;

import java.util.Arrays;
import java.util.List;

/** Which lines of a run are lines of the run that took its place, edited. */
final class LinePairs {

    /** From here on two lines are the same one, edited. */
    private static final double RELATED = 0.4;
    /** A paragraph that became a heading is less likely the same than one that stayed a paragraph. */
    private static final double OTHER_KIND = 0.8;
    /** Lines to try against lines; the table for it is kept in memory. */
    private static final int MOST_PAIRS = 40_000;

    private LinePairs() {}

    /** For each line before, the line after that it became, or -1: the pairs with the most in common, in order. */
    static int[] of(List<ComparedLine> before, List<ComparedLine> after, Effort effort) {
        int n = before.size();
        int m = after.size();
        var partners = new int[n];
        Arrays.fill(partners, -1);
        if (n == 0 || m == 0 || (long) n * m > MOST_PAIRS || !effort.affords(cost(before, m) + cost(after, n))) {
            return partners;
        }
        var alike = new double[n][m];
        var best = new double[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                alike[i][j] = alike(before.get(i), after.get(j));
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

    private static double alike(ComparedLine before, ComparedLine after) {
        if (before.words().isEmpty() != after.words().isEmpty()) {
            return 0;
        }
        if (before.words().isEmpty() && !before.text().equals(after.text())) {
            return 0;
        }
        return before.similarity(after) * (before.hasPathOf(after) ? 1 : OTHER_KIND);
    }

    /** Reading the lines, and looking each of their words up in so many others. */
    private static long cost(List<ComparedLine> lines, int others) {
        return lines.stream().mapToLong(line -> line.text().length()).sum() * (1 + others / 8);
    }
}
