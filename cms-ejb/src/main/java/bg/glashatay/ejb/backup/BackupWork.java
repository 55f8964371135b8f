package bg.glashatay.ejb.backup;

import bg.glashatay.ejb.configuration.BackupSettings;
import bg.glashatay.ejb.configuration.Settings;
import bg.glashatay.ejb.persistence.ExplainingDataSource;
import bg.glashatay.ejb.persistence.Turn;
import bg.glashatay.ejb.shared.Logs;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import javax.sql.DataSource;

/** Makes backups inside the server, beside everything else, on a connection of their own. */
@ApplicationScoped
class BackupWork {

    private static final System.Logger LOG = Logs.of(BackupWork.class);

    @Resource
    ManagedExecutorService threads;

    @Inject
    Settings settings;

    @Inject
    BackupRuns runs;

    @Inject
    Clock clock;

    Optional<Turn> turn() {
        return Turn.take(database(), Turn.Work.BACKUP);
    }

    /** Begins one, which goes on when this returns and gives the turn back at its end. */
    void begin(BackupSettings plan, boolean trial, Turn turn) {
        try {
            var id = runs.begin(trial);
            threads.execute(() -> make(id, plan, trial, turn));
        } catch (RuntimeException e) {
            turn.close();
            throw e;
        }
    }

    private void make(long id, BackupSettings plan, boolean trial, Turn turn) {
        // the turn last: without an end, and with nobody at it, a run would seem to be cut off
        try (turn) {
            make(id, plan, trial);
        }
    }

    private void make(long id, BackupSettings plan, boolean trial) {
        try {
            var file = plan.folder().resolve(ArchiveName.of(clock.instant()));
            write(id, file);
            prove(file, trial);
            runs.succeed(id);
            LOG.log(Level.INFO, "The backup {0} was made{1}.", file, trial ? " and brought back for trial" : "");
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A backup has failed: {0}", String.valueOf(e.getMessage()));
            runs.fail(id, String.valueOf(e.getMessage()));
            return;
        }
        // only now: an old one that cannot be taken away is nothing to the new one
        clearAway(plan);
    }

    private void write(long id, Path file) {
        var media = settings.dataDir().resolve("media");
        var made = new Backup(database(), media).make(file, clock.instant());
        runs.wrote(id, file.getFileName().toString(), made);
        if (!made.isComplete()) {
            LOG.log(
                    Level.WARNING,
                    "The backup {0} lacks media that were missing or damaged before: {1}",
                    file,
                    made.missing().size() + made.damaged().size());
        }
    }

    /** What the disk has kept, not what was meant to be written. */
    private void prove(Path file, boolean trial) {
        if (trial) {
            new Restoration(database()).prove(file);
        } else {
            try (var archive = Archive.open(file)) {
                archive.verify();
            }
        }
    }

    /** Takes the oldest away where there are more than are to be kept, after a new one was found good. */
    private static void clearAway(BackupSettings plan) {
        try (var files = Files.list(plan.folder())) {
            var old = files.filter(
                            file -> ArchiveName.matches(file.getFileName().toString()))
                    .sorted(Comparator.reverseOrder())
                    .skip(plan.keep())
                    .toList();
            for (var file : old) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.WARNING, "Old backups could not be cleared away: {0}", e.toString());
        }
    }

    private DataSource database() {
        return ExplainingDataSource.of(settings.database());
    }
}
