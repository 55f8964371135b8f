package bg.glashatay.ejb.mirror;

import bg.glashatay.ejb.shared.Logs;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** The mirror while this node is the one that keeps it. */
final class KeptMirror {

    private static final System.Logger LOG = Logs.of(KeptMirror.class);

    private final MirrorFolder folder;
    private final MovedAddresses moved = new MovedAddresses();
    private final Optional<MirrorState> before;

    /** Whether nothing was known when the folder became ours, so that nobody waits for a gentle round. */
    private volatile boolean isFirstFill;

    private KeptMirror(MirrorFolder folder) throws IOException {
        this.folder = folder;
        this.isFirstFill = folder.isEmpty();
        moved.read(MirrorFolder.beside(folder.root(), MovedAddresses.FILE).orElse(new byte[0]));
        before = MirrorFolder.beside(folder.root(), StateFile.NAME).flatMap(StateFile::read);
    }

    /** Takes the folder; empty while another node has it. */
    static Optional<KeptMirror> take(Path root, Clock clock) throws IOException {
        var taken = MirrorFolder.open(root, clock);
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new KeptMirror(taken.get()));
        } catch (IOException | RuntimeException unreadable) {
            // else no node could take it before this one ends
            taken.get().close();
            throw unreadable;
        }
    }

    MirrorFolder folder() {
        return folder;
    }

    MovedAddresses moved() {
        return moved;
    }

    /** How it stood when it was kept last; empty where nobody knows. */
    Optional<MirrorState> before() {
        return before;
    }

    boolean isFirstFill() {
        return isFirstFill;
    }

    /** All of the site is in it. */
    void filled() {
        isFirstFill = false;
    }

    /** Lets another node keep it. */
    void letGo() {
        try {
            folder.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The mirror's folder cannot be let go of", e);
        }
    }
}
