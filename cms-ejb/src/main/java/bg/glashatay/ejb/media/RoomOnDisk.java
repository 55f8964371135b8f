package bg.glashatay.ejb.media;

import bg.glashatay.domain.media.StoreFullException;
import bg.glashatay.ejb.shared.FullDisk;
import bg.glashatay.ejb.shared.Logs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells whether something could not be written because there is no room left where the media are. */
final class RoomOnDisk {

    private static final System.Logger LOG = Logs.of(RoomOnDisk.class);

    private final Path folder;
    private final AtomicBoolean full = new AtomicBoolean();

    RoomOnDisk(Path folder) {
        this.folder = folder;
    }

    /** What is to be thrown in the problem's place. */
    RuntimeException explained(IOException problem) {
        return FullDisk.isReasonOf(problem, folder) ? full() : new UncheckedIOException(problem);
    }

    /**
     * The problem as it is.
     *
     * @throws StoreFullException where it is that there is no room
     */
    IOException refusedIfFull(IOException problem) {
        if (FullDisk.isReasonOf(problem, folder)) {
            throw full();
        }
        return problem;
    }

    /** Something could be written. */
    void used() {
        if (full.compareAndSet(true, false)) {
            LOG.log(Level.INFO, "There is room for media in {0} again.", folder);
        }
    }

    /** Everybody who is refused hears of it; the log once, until something could be written again. */
    private StoreFullException full() {
        if (full.compareAndSet(false, true)) {
            LOG.log(Level.ERROR, "There is no room left for media in {0}. Uploads are refused until there is.", folder);
        }
        return new StoreFullException();
    }
}
