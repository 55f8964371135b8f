package bg.glashatay.web.watch;

import java.time.Duration;
import java.util.Optional;

/** Times as metrics have them. */
final class Seconds {

    private static final double MILLIS = 1_000;

    private Seconds() {}

    static double of(Duration time) {
        return time.toMillis() / MILLIS;
    }

    /** {@code NaN} where there is none: nothing is known, and no alarm is to be silenced by a zero. */
    static double of(Optional<Duration> time) {
        return time.map(Seconds::of).orElse(Double.NaN);
    }
}
