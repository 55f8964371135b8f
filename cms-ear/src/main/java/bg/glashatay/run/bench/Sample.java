package bg.glashatay.run.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** Times in milliseconds of the same thing, done again and again. */
final class Sample {

    private static final double NANOS_IN_MILLI = 1e6;

    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());

    void add(double time) {
        millis.add(time);
    }

    /** Does it and takes its time. */
    void time(Runnable work) {
        var start = System.nanoTime();
        work.run();
        add((System.nanoTime() - start) / NANOS_IN_MILLI);
    }

    /** The same of something that has an answer. */
    <T> T timed(Supplier<T> work) {
        var start = System.nanoTime();
        var answer = work.get();
        add((System.nanoTime() - start) / NANOS_IN_MILLI);
        return answer;
    }

    /** What such a part of them took at most; 1 for all. */
    double millis(double part) {
        var sorted = new ArrayList<>(millis);
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        Collections.sort(sorted);
        return sorted.get(Math.max(0, (int) Math.ceil(part * sorted.size()) - 1));
    }
}
