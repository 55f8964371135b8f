package bg.glashatay.web.uploads;

import java.time.Duration;

/**
 * How fast a file has to come lest its place is given to the next: slow lines may, who sends drop by drop may not. Only
 * the time counts in which the server waited for it.
 */
final class LeastSpeed {

    /** A quarter of the slowest line that is sold, which three files at once may share. */
    static final int BYTES_PER_SECOND = 8_000;

    /** Lines falter. */
    static final Duration GRACE = Duration.ofSeconds(30);

    private long bytes;
    private Duration waited = Duration.ZERO;

    /** So many bytes came after so long. */
    void came(int more, Duration after) {
        bytes += more;
        waited = waited.plus(after);
    }

    /** Whether it is too slow by now. */
    boolean isMissed() {
        var due = waited.minus(GRACE);
        return !due.isNegative() && bytes < due.toMillis() * BYTES_PER_SECOND / 1_000;
    }
}
