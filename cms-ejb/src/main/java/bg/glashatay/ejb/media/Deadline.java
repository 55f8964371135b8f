package bg.glashatay.ejb.media;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * Until when a picture has to be read by the present thread: files can be made that keep a decoder busy for hours. What
 * counts is the work that was done, for it is not the picture's fault when the server has much else to do; only
 * long afterwards it is over all the same.
 */
final class Deadline {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** As many times longer it may take than the work alone. */
    private static final int PATIENCE = 5;

    private final long endOfWork;
    private final long end;

    private Deadline(long work) {
        endOfWork = worked() + work;
        end = System.nanoTime() + PATIENCE * work;
    }

    static Deadline in(Duration work) {
        return new Deadline(work.toNanos());
    }

    boolean isOver() {
        return worked() - endOfWork > 0 || System.nanoTime() - end > 0;
    }

    /** @throws TooSlowException when it is over */
    void check() throws TooSlowException {
        if (isOver()) {
            throw new TooSlowException();
        }
    }

    private static long worked() {
        return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }

    /** A picture was not read in time. */
    static final class TooSlowException extends IOException {

        private static final long serialVersionUID = 1L;

        private TooSlowException() {
            super("Not read in time");
        }
    }
}
