package bg.glashatay.ejb.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** When this node last looked what is due, and did it. */
@ApplicationScoped
public class TimetableLooks {

    private volatile boolean ever;

    /** By the nanosecond clock of the JVM: a server's clock that is set back must not make a silent timetable look awake. */
    private volatile long last;

    void done() {
        last = System.nanoTime();
        ever = true;
    }

    /** How long ago it did; empty where it has not yet. */
    public Optional<Duration> sinceLast() {
        return ever ? Optional.of(Duration.ofNanos(System.nanoTime() - last)) : Optional.empty();
    }
}
