package bg.glashatay.ejb.shared;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Tells of what may happen a thousand times a second: the first at once, and then one line a minute that says how many
 * there were. Who floods the site does not fill its disk with lines about it.
 */
public final class RareLog {

    /** What is told apart; more would mean that somebody's words have got into it. */
    private static final int MOST = 100;

    private static final long MINUTE = 60_000_000_000L;

    private final Logger log;
    private final Level level;
    private final LongSupplier nanos;
    private final Map<String, Told> told = new HashMap<>();

    private record Told(long at, long since) {}

    public RareLog(Logger log) {
        this(log, Level.WARNING);
    }

    public RareLog(Logger log, Level level) {
        this(log, level, System::nanoTime);
    }

    RareLog(Logger log, Level level, LongSupplier nanos) {
        this.log = log;
        this.level = level;
        this.nanos = nanos;
    }

    /** @param what one of a few sentences of ours, without anything that was sent */
    public synchronized void note(String what) {
        long now = nanos.getAsLong();
        var last = told.get(what);
        if (last != null && now - last.at() < MINUTE) {
            told.put(what, new Told(last.at(), last.since() + 1));
        } else if (last != null || told.size() < MOST) {
            told.put(what, new Told(now, 0));
            log.log(level, "{0} ({1} more since the last line about it)", what, last == null ? 0 : last.since());
        }
    }
}
