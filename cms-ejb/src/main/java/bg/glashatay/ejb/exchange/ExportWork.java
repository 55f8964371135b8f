package bg.glashatay.ejb.exchange;

import bg.glashatay.domain.exchange.ExportScope;
import bg.glashatay.ejb.configuration.Settings;
import bg.glashatay.ejb.persistence.ExplainingDataSource;
import bg.glashatay.ejb.persistence.Turn;
import bg.glashatay.ejb.shared.Logs;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;

/** Makes archives inside the server, beside everything else, on a connection of their own. */
@ApplicationScoped
class ExportWork {

    private static final System.Logger LOG = Logs.of(ExportWork.class);

    /** Documents between two words of how far it is. */
    private static final int STEP = 100;

    @Resource
    ManagedExecutorService threads;

    @Inject
    Settings settings;

    @Inject
    ExportRuns runs;

    @Inject
    ExportFolder folder;

    @Inject
    Clock clock;

    Optional<Turn> turn() {
        return Turn.take(database(), Turn.Work.EXPORT);
    }

    /** Begins one, which goes on when this returns and gives the turn back at its end. */
    void begin(ExportScope scope, Turn turn) {
        try {
            var id = runs.begin(scope);
            threads.execute(() -> make(id, scope, turn));
        } catch (RuntimeException e) {
            turn.close();
            throw e;
        }
    }

    private void make(long id, ExportScope scope, Turn turn) {
        // the turn last: without an end, and with nobody at it, a run would seem to be cut off
        try (turn) {
            make(id, scope);
        }
    }

    private void make(long id, ExportScope scope) {
        try {
            var file = folder.next(clock.instant());
            var address = settings.baseUrl().orElseGet(settings::localUrl).toString();
            var export = new Export(
                    database(),
                    settings.dataDir().resolve("media"),
                    settings.siteName().bulgarian(),
                    address);
            var made = export.make(file, scope, clock.instant(), (written, inAll) -> {
                if (written % STEP == 0) {
                    runs.comesAlong(id, written, inAll);
                }
            });
            // what the disk has kept, not what was meant to be written
            try (var archive = ExportReader.open(file)) {
                archive.verify();
            }
            runs.succeed(id, file.getFileName().toString(), Files.size(file), made);
            LOG.log(Level.INFO, "The archive {0} was made: {1} documents.", file, made.documents());
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.log(Level.ERROR, "An export has failed: {0}", String.valueOf(e.getMessage()));
            runs.fail(id, String.valueOf(e.getMessage()));
            return;
        }
        // only now: an old one that cannot be taken away is nothing to the new one
        folder.clearAway();
    }

    private DataSource database() {
        return ExplainingDataSource.of(settings.database());
    }
}
