package bg.glashatay.ejb.media;

import bg.glashatay.domain.media.StoreSweep;
import bg.glashatay.domain.media.SweepUnderWayException;
import bg.glashatay.domain.security.Right;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.audit.AuditedAs;
import bg.glashatay.ejb.persistence.Turn;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.ejb.shared.Logs;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Looks after the stored files: at the wish of an administrator, and of the timetable. */
@Stateless
@Audited
public class StoreCare {

    private static final System.Logger LOG = Logs.of(StoreCare.class);

    @Inject
    StoreSweeper sweeper;

    @Inject
    StoreSweeps sweeps;

    @Resource(lookup = "java:app/jdbc/cms")
    DataSource database;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /**
     * Clears away what nothing knows of, and tells what is missing. In no transaction but the short ones of its parts:
     * there may be many files.
     *
     * @throws SweepUnderWayException when another does so at this moment, on whichever node
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public StoreSweep sweepStore() {
        user.require(Right.SWEEP_STORE);
        return taken(this::swept).orElseThrow(SweepUnderWayException::new);
    }

    /** The same unless somebody did so within a time, or does at this moment; the answer is empty then. */
    @AuditedAs("SWEEP_STORE")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<StoreSweep> sweepUnlessSwept(Duration within) {
        user.require(Right.SWEEP_STORE);
        return taken(() -> isSwept(within) ? Optional.<StoreSweep>empty() : Optional.of(swept()))
                .flatMap(result -> result);
    }

    private <T> Optional<T> taken(Supplier<T> work) {
        return Turn.take(database, Turn.Work.SWEEP).map(turn -> {
            try (turn) {
                return work.get();
            }
        });
    }

    private boolean isSwept(Duration within) {
        var since = clock.instant().minus(within);
        return sweeps.newest()
                .filter(sweep -> sweep.getStartedAt().isAfter(since))
                .isPresent();
    }

    private StoreSweep swept() {
        var started = clock.instant();
        var before = sweeps.newest().map(StoreSweep::getMissingFiles).orElse(Set.of());
        try {
            var leftovers = sweeper.clearIncoming(started);
            var files = sweeper.clear(started);
            var sweep = sweeps.enter(started, files, leftovers, sweeper.missing());
            tell(sweep, files.spare(), before);
            return sweep;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tell(StoreSweep sweep, long spare, Set<String> missingBefore) {
        LOG.log(
                Level.INFO,
                "The media store was looked through: {0} files are in use, {1} that nothing knew of and {2} uploads that"
                        + " were cut off and {3} cut pictures that no text shows were cleared away, {4} are missing.",
                sweep.getFiles(),
                sweep.getOrphans(),
                sweep.getLeftovers(),
                spare,
                sweep.getMissing());
        var news = sweep.getMissingFiles().stream()
                .filter(sha256 -> !missingBefore.contains(sha256))
                .toList();
        if (!news.isEmpty()) {
            LOG.log(Level.WARNING, "The media store lacks files that it should have: {0}", String.join(", ", news));
        }
    }
}
