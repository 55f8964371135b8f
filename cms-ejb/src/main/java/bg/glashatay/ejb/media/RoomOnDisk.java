package bg.glashatay.ejb.media;

import bg.glashatay.domain.media.StoreFullException;
import bg.glashatay.ejb.shared.Logs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/** Tells whether something could not be written because there is no room left where the media are. */
final class RoomOnDisk {

    private static final System.Logger LOG = Logs.of(RoomOnDisk.class);

    /** A disk with less is full for whoever could not write to it. */
    private static final long NO_ROOM = 1 << 20;

    /** What systems say of it; the language of a server's messages may be another, so it is not all that is asked. */
    private static final Pattern FULL = Pattern.compile("no space left|not enough space|quota exceeded");

    private final Path folder;
    private final AtomicBoolean full = new AtomicBoolean();

    RoomOnDisk(Path folder) {
        this.folder = folder;
    }

    /** What is to be thrown in the problem's place. */
    RuntimeException explained(IOException problem) {
        return isForWantOfRoom(problem) ? full() : new UncheckedIOException(problem);
    }

    /**
     * The problem as it is.
     *
     * @throws StoreFullException where it is that there is no room
     */
    IOException refusedIfFull(IOException problem) {
        if (isForWantOfRoom(problem)) {
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

    private boolean isForWantOfRoom(IOException problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (FULL.matcher(String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT))
                    .find()) {
                return true;
            }
        }
        try {
            return Files.getFileStore(folder).getUsableSpace() < NO_ROOM;
        } catch (IOException unknown) {
            return false;
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
