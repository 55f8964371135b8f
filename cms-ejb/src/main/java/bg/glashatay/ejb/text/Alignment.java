package bg.glashatay.ejb.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two sequences side by side: stretches that are the same in both, and stretches where one has something else than the
 * other.
 */
final class Alignment<T> {

    /** A stretch; the two lists are equal when it is the same in both, and one may be empty when it is not. */
    record Stretch<T>(boolean same, List<T> before, List<T> after) {}

    /** What is too long to be compared at once is cut at most so often at what stands once in both. */
    private static final int MOST_CUTS = 3;

    private final int limit;
    private final Effort effort;
    private final List<Stretch<T>> stretches = new ArrayList<>();

    private Alignment(int limit, Effort effort) {
        this.limit = limit;
        this.effort = effort;
    }

    /**
     * Aligns two sequences. What they share at both ends is always found; the middle is compared (Myers' algorithm in
     * linear space) only while its two sides together have no more items than the limit, for the time grows with the
     * square of that. A longer middle is first cut at the items that stand exactly once on either side.
     */
    static <T> List<Stretch<T>> of(List<T> before, List<T> after, int limit, Effort effort) {
        var alignment = new Alignment<T>(limit, effort);
        alignment.align(before, after, MOST_CUTS);
        return alignment.stretches;
    }

    private void align(List<T> before, List<T> after, int cuts) {
        int shorter = Math.min(before.size(), after.size());
        int head = 0;
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        add(true, before.subList(0, head), after.subList(0, head));
        middle(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail), cuts);
        add(
                true,
                before.subList(before.size() - tail, before.size()),
                after.subList(after.size() - tail, after.size()));
    }

    private void middle(List<T> before, List<T> after, int cuts) {
        long size = (long) before.size() + after.size();
        if (before.isEmpty() || after.isEmpty()) {
            add(false, before, after);
        } else if (size <= limit && effort.affords(size * size)) {
            compare(before, after);
        } else if (size > limit && cuts > 0) {
            cut(before, after, cuts - 1);
        } else {
            add(false, before, after);
        }
    }

    private void compare(List<T> before, List<T> after) {
        var algorithm = new MyersDiffWithLinearSpace<T>();
        for (var delta : DiffUtils.diff(before, after, algorithm, null, true).getDeltas()) {
            add(
                    delta.getType() == DeltaType.EQUAL,
                    delta.getSource().getLines(),
                    delta.getTarget().getLines());
        }
    }

    /** Patience diff: what stands once on either side, in the order that most of it shares, parts the rest. */
    private void cut(List<T> before, List<T> after, int cuts) {
        var where = positionsOfSingles(after);
        var singles = positionsOfSingles(before);
        var from = new ArrayList<Integer>();
        var to = new ArrayList<Integer>();
        for (int i = 0; i < before.size(); i++) {
            if (singles.get(before.get(i)) >= 0 && where.getOrDefault(before.get(i), -1) >= 0) {
                from.add(i);
                to.add(where.get(before.get(i)));
            }
        }
        var anchors = longestRising(to);
        if (anchors.length == 0) {
            add(false, before, after);
            return;
        }
        int i = 0;
        int j = 0;
        for (int anchor : anchors) {
            align(before.subList(i, from.get(anchor)), after.subList(j, to.get(anchor)), cuts);
            i = from.get(anchor) + 1;
            j = to.get(anchor) + 1;
            add(true, before.subList(i - 1, i), after.subList(j - 1, j));
        }
        align(before.subList(i, before.size()), after.subList(j, after.size()), cuts);
    }

    /** Where each item stands; -1 for one that stands there more than once. */
    private static <T> Map<T, Integer> positionsOfSingles(List<T> items) {
        var positions = new HashMap<T, Integer>();
        for (int i = 0; i < items.size(); i++) {
            positions.merge(items.get(i), i, (one, other) -> -1);
        }
        return positions;
    }

    /** The places of the longest run of rising numbers, not necessarily side by side. */
    private static int[] longestRising(List<Integer> numbers) {
        var ends = new int[numbers.size()];
        var previous = new int[numbers.size()];
        int length = 0;
        for (int i = 0; i < numbers.size(); i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int half = (low + high) >>> 1;
                if (numbers.get(ends[half]) < numbers.get(i)) {
                    low = half + 1;
                } else {
                    high = half;
                }
            }
            previous[i] = low == 0 ? -1 : ends[low - 1];
            ends[low] = i;
            length = Math.max(length, low + 1);
        }
        var rising = new int[length];
        int at = length == 0 ? -1 : ends[length - 1];
        for (int i = length - 1; i >= 0; i--) {
            rising[i] = at;
            at = previous[at];
        }
        return rising;
    }

    /** Neighbours of one kind are one stretch: the library reports an insertion and the deletion beside it one by one. */
    private void add(boolean same, List<T> before, List<T> after) {
        if (before.isEmpty() && after.isEmpty()) {
            return;
        }
        var last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
        if (last == null || last.same() != same) {
            last = new Stretch<>(same, new ArrayList<>(), new ArrayList<>());
            stretches.add(last);
        }
        last.before().addAll(before);
        last.after().addAll(after);
    }
}
