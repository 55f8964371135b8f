package bg.glashatay.ejb.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * How long publications take on this node until they can be found, which is the last that comes true of them here: their
 * pages are renewed before.
 */
@ApplicationScoped
public class PublicationPace {

    /** What comes to light later was not under way: a node was cut off for long, or the demo's past was written. */
    private static final Duration LONGEST_WAY = Duration.ofHours(1);

    private long count;
    private Duration last = Duration.ZERO;
    private Duration longest = Duration.ZERO;
    private Duration sum = Duration.ZERO;

    /** What was put into the outbox so long ago can be found from now on. */
    public synchronized void visibleAfter(Duration time) {
        if (time.compareTo(LONGEST_WAY) > 0) {
            return;
        }
        // the other node's clock may be a little ahead
        var taken = time.isNegative() ? Duration.ZERO : time;
        count++;
        last = taken;
        sum = sum.plus(taken);
        longest = taken.compareTo(longest) > 0 ? taken : longest;
    }

    public synchronized long count() {
        return count;
    }

    /** Of the newest publication. */
    public synchronized Duration last() {
        return last;
    }

    public synchronized Duration longest() {
        return longest;
    }

    /** Of all together. */
    public synchronized Duration sum() {
        return sum;
    }
}
