package bg.glashatay.ejb.mirror;

import bg.glashatay.ejb.mirror.MirrorState.Work;
import bg.glashatay.ejb.shared.Logs;
import bg.glashatay.ejb.site.Generations;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Looks whether another generation of the public pages has begun, and begins a term of the mirror with it, which empties
 * {@code now}. Of several nodes that share a folder one keeps it; another goes on when that one is gone, or can no longer
 * ask the database. It never waits for a page.
 */
final class MirrorWatch {

    private static final System.Logger LOG = Logs.of(MirrorWatch.class);

    /** As long without a database, and another node may have one. */
    private static final Duration AWAY = Duration.ofSeconds(5);

    private final Path root;
    private final CheckRequest checkRequest;
    private final Generations generations;
    private final MirrorWorker worker;
    private final MirrorProgress progress;
    private final Clock clock;

    /** Null while another node keeps it, or none does. */
    private volatile KeptMirror kept;

    private Instant awaySince;
    private long written;
    private Instant writtenAt = Instant.EPOCH;

    MirrorWatch(Path root, Generations generations, MirrorWorker worker, MirrorProgress progress, Clock clock) {
        this.root = root;
        this.checkRequest = new CheckRequest(root);
        this.generations = generations;
        this.worker = worker;
        this.progress = progress;
        this.clock = clock;
    }

    /** Whether this node is the one that keeps the mirror. */
    boolean isKeeping() {
        return kept != null;
    }

    void look() {
        try {
            follow();
            writeState();
        } catch (IOException | RuntimeException e) {
            progress.hinder(Work.NOT_WRITABLE, clock.instant(), e);
        }
    }

    private void follow() throws IOException {
        var generation = generations.now();
        if (generations.isAway()) {
            stayWhileAway();
            return;
        }
        awaySince = null;
        if (generation.isEmpty() || kept == null && !take()) {
            return;
        }
        if (!worker.isAt(generation.get())) {
            worker.begin(new Term(kept, generation.get()));
        }
        if (checkRequest.take()) {
            progress.wantCheck();
            worker.wake();
        }
    }

    private void stayWhileAway() {
        var now = clock.instant();
        if (awaySince == null) {
            awaySince = now;
        }
        if (kept != null && Duration.between(awaySince, now).compareTo(AWAY) > 0) {
            progress.stop(Work.DATABASE_AWAY, now);
            writtenAt = Instant.EPOCH;
            writeState();
            letGo();
        }
    }

    private boolean take() throws IOException {
        var taken = KeptMirror.take(root, clock);
        if (taken.isEmpty()) {
            return false;
        }
        taken.get().before().ifPresent(progress::goOn);
        kept = taken.get();
        LOG.log(Level.INFO, "This node keeps the mirror of the site in {0}.", root);
        return true;
    }

    /** Lets another node keep it. */
    void letGo() {
        worker.rest();
        var ours = kept;
        kept = null;
        if (ours != null) {
            ours.letGo();
        }
    }

    private void writeState() {
        var ours = kept;
        long version = progress.version();
        var now = clock.instant();
        if (ours == null || version == written || now.isBefore(writtenAt.plusSeconds(1))) {
            return;
        }
        try {
            ours.folder().keepBeside(StateFile.NAME, StateFile.bytes(progress.state()), false);
            written = version;
            writtenAt = now;
        } catch (IOException e) {
            progress.hinder(Work.NOT_WRITABLE, clock.instant(), e);
        }
    }
}
