package bg.glashatay.ejb.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;

/**
 * Two sequences side by side: stretches that are the same in both, and stretches where one has something else than the
 * other.
 */
final class Alignment {

    /** A stretch; the two lists are equal when it is the same in both, and one may be empty when it is not. */
    record Stretch<T>(boolean same, List<T> before, List<T> after) {}

    private Alignment() {}

    /**
     * Aligns two sequences. What they share at both ends is always found; the middle is compared (Myers' algorithm in
     * linear space) only while its two sides together have no more items than the limit, for the time grows with the
     * square of that.
     */
    static <T> List<Stretch<T>> of(List<T> before, List<T> after, int limit) {
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
        var stretches = new ArrayList<Stretch<T>>();
        add(true, before.subList(0, head), after.subList(0, head), stretches);
        middle(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail), limit, stretches);
        add(
                true,
                before.subList(before.size() - tail, before.size()),
                after.subList(after.size() - tail, after.size()),
                stretches);
        return stretches;
    }

    private static <T> void middle(List<T> before, List<T> after, int limit, List<Stretch<T>> stretches) {
        if (before.isEmpty() || after.isEmpty() || before.size() + after.size() > limit) {
            add(false, before, after, stretches);
            return;
        }
        var algorithm = new MyersDiffWithLinearSpace<T>();
        for (var delta : DiffUtils.diff(before, after, algorithm, null, true).getDeltas()) {
            add(
                    delta.getType() == DeltaType.EQUAL,
                    delta.getSource().getLines(),
                    delta.getTarget().getLines(),
                    stretches);
        }
    }

    /** The library may report an insertion and the deletion beside it one by one: here they are one stretch. */
    private static <T> void add(boolean same, List<T> before, List<T> after, List<Stretch<T>> stretches) {
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
