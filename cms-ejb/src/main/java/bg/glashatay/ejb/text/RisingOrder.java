package bg.glashatay.ejb.text;

import java.util.Arrays;

/**
 * Of things that have changed places, those that can be said to have stayed: as many as possible whose order is the same
 * as it was, so that as few as possible have moved; of two ways with equally many, the one with the longer texts.
 */
final class RisingOrder {

    /** Counts for more than all the lengths of texts together. */
    private static final long ONE = 10_000_000;

    private RisingOrder() {}

    /**
     * Which of them stayed.
     *
     * @param places where each of them stands now; negative for one that is no longer there
     * @param lengths of their texts
     */
    static boolean[] of(int[] places, int[] lengths) {
        int last = Arrays.stream(places).max().orElse(-1);
        // a Fenwick tree over the places: the best chain that ends at or before each
        var best = new long[last + 2];
        var ends = new int[last + 2];
        var previous = new int[places.length];
        int end = -1;
        long most = 0;
        for (int i = 0; i < places.length; i++) {
            if (places[i] < 0) {
                continue;
            }
            long before = 0;
            previous[i] = -1;
            for (int at = places[i]; at > 0; at -= at & -at) {
                if (best[at] > before) {
                    before = best[at];
                    previous[i] = ends[at];
                }
            }
            long weight = before + ONE + lengths[i];
            for (int at = places[i] + 1; at < best.length; at += at & -at) {
                if (weight > best[at]) {
                    best[at] = weight;
                    ends[at] = i;
                }
            }
            if (weight > most) {
                most = weight;
                end = i;
            }
        }
        var stayed = new boolean[places.length];
        for (int i = end; i >= 0; i = previous[i]) {
            stayed[i] = true;
        }
        return stayed;
    }
}
