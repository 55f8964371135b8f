package bg.glashatay.ejb.shared;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The one source of time, in microseconds as the database keeps them, in the municipality's zone. While history is
 * being loaded, the thread that loads it lives in the past.
 */
@Singleton
public class SiteClock extends Clock {

    /** The zone that all dates are shown and meant in. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Sofia");

    private final ThreadLocal<Instant> past = new ThreadLocal<>();

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }

    @Override
    public Instant instant() {
        var then = past.get();
        return then != null ? then : Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** Runs a piece of history at the time it happened. For loaders only; an architecture test names them. */
    public void at(Instant then, Runnable history) {
        past.set(then.truncatedTo(ChronoUnit.MICROS));
        try {
            history.run();
        } finally {
            past.remove();
        }
    }
}
