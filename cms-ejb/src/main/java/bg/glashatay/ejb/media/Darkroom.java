package bg.glashatay.ejb.media;

import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Where pictures are worked on. It has room for so much memory and no more: many small ones at once, or one large one.
 * Whoever finds no room waits, in the order of coming.
 */
@ApplicationScoped
class Darkroom {

    /** Of the memory that the server may have. */
    private static final int SHARE = 3;

    private static final long LEAST = 190L << 20;
    private static final long PATIENCE_SECONDS = 120;

    private final int megabytes = (int) (Math.max(LEAST, Runtime.getRuntime().maxMemory() / SHARE) >> 20);
    private final Semaphore room = new Semaphore(megabytes, true);

    /**
     * Does work that takes some memory.
     *
     * @throws ContentRejectedException when there was no room for minutes
     */
    <T> T with(long bytes, Work<T> work) throws IOException {
        int taken = (int) Math.min(megabytes, (bytes >> 20) + 1);
        enter(taken);
        try {
            return work.done();
        } finally {
            room.release(taken);
        }
    }

    private void enter(int taken) {
        try {
            if (room.tryAcquire(taken, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw new ContentRejectedException(List.of(Issue.of("image", "image-too-slow")));
    }

    /** What is to be done in the darkroom. */
    interface Work<T> {
        T done() throws IOException;
    }
}
