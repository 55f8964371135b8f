package bg.glashatay.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what comes by itself, and fails with its name where it does not. */
public final class Await {

    private static final Duration OFTEN = Duration.ofMillis(50);

    private Await() {}

    /** Looks again and again until something is so; whatever a look throws ends it. */
    public static void until(String what, Duration patience, Callable<Boolean> isSo) {
        var began = System.nanoTime();
        while (!look(what, isSo)) {
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .as("waited for: " + what)
                    .isLessThan(patience);
            LockSupport.parkNanos(OFTEN.toNanos());
        }
    }

    private static boolean look(String what, Callable<Boolean> isSo) {
        try {
            return isSo.call();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(what, failed);
        }
    }
}
