package bg.glashatay.ejb.security;

import bg.glashatay.domain.security.HashingLineFullException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Where work on passwords waits its turn. Each takes 64 MiB on purpose, so only two are done at once; and whoever waits
 * keeps one of the server's threads, so only a few may wait, and not for long. Everybody else is told to come again.
 */
@Singleton
class HashingLine {

    static final int AT_ONCE = 2;
    static final int WAITING = 8;
    static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Semaphore line;
    private final Semaphore places;
    private final Duration longestWait;

    HashingLine() {
        this(AT_ONCE, WAITING, LONGEST_WAIT);
    }

    HashingLine(int atOnce, int waiting, Duration longestWait) {
        line = new Semaphore(atOnce + waiting);
        places = new Semaphore(atOnce, true);
        this.longestWait = longestWait;
    }

    /** Does the work when its turn comes. */
    <T> T inTurn(Supplier<T> work) {
        if (!line.tryAcquire()) {
            throw new HashingLineFullException();
        }
        try {
            if (!places.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new HashingLineFullException();
            }
            try {
                return work.get();
            } finally {
                places.release();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new HashingLineFullException();
        } finally {
            line.release();
        }
    }
}
