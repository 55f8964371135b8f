package bg.glashatay.ejb.watch;

import bg.glashatay.ejb.configuration.Settings;
import bg.glashatay.ejb.mirror.MirrorState;
import bg.glashatay.ejb.mirror.SiteMirror;
import bg.glashatay.ejb.persistence.DatabaseAnswers;
import bg.glashatay.ejb.schedule.TimetableLooks;
import bg.glashatay.ejb.search.SiteIndex;
import bg.glashatay.ejb.shared.Logs;
import bg.glashatay.ejb.site.Generations;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Looks how this node and the database are doing when somebody wants to know, and says the same to all who ask within
 * some seconds: however many programs watch, they cost one question. It asks nobody for a right; what it says has no
 * word of any text and names no person.
 */
@ApplicationScoped
public class Watch {

    private static final System.Logger LOG = Logs.of(Watch.class);

    /** Shorter than anybody scrapes, and than anything here turns from well to bad. */
    private static final Duration KEPT = Duration.ofSeconds(5);

    /** After a start, what is behind has only just begun. */
    private static final Duration STARTING = Duration.ofMinutes(2);

    @Inject
    DatabaseAnswers answers;

    @Inject
    DatabaseTallies tallies;

    @Inject
    Generations generations;

    @Inject
    SiteIndex index;

    @Inject
    SiteMirror mirror;

    @Inject
    TimetableLooks looks;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private final ReentrantLock looking = new ReentrantLock();

    /** Folders do not change while a node runs; to make sure of them anew would write to the disk. */
    private Path data;

    private Optional<Path> mirrored;
    private boolean mailOn;
    private long began;

    /** By the nanosecond clock of the JVM, for the other may be set back. */
    private long takenAt;

    private Figures last;

    @PostConstruct
    void begin() {
        began = System.nanoTime();
        data = settings.dataDir();
        mirrored = settings.mirrorDir();
        mailOn = settings.mail().isPresent();
    }

    /** The figures of this moment, or of some seconds ago. */
    public Figures figures() {
        looking.lock();
        try {
            if (last == null || System.nanoTime() - takenAt > KEPT.toNanos()) {
                last = measured();
                takenAt = System.nanoTime();
            }
            return last;
        } finally {
            looking.unlock();
        }
    }

    /** The judgement on each matter, on all that this installation has. */
    public List<Finding> findings() {
        return Judgement.of(figures());
    }

    /** The judgement on one matter; empty where this installation has no such thing. */
    public Optional<Finding> finding(Matter matter) {
        return findings().stream().filter(found -> found.matter() == matter).findFirst();
    }

    /** For how long this node has been running. */
    public Duration uptime() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private Figures measured() {
        return new Figures(clock.instant(), uptime().compareTo(STARTING) < 0, ofDatabase(), ofNode());
    }

    private Optional<DatabaseFigures> ofDatabase() {
        if (!answers.now()) {
            return Optional.empty();
        }
        try {
            return Optional.of(tallies.now());
        } catch (RuntimeException gone) {
            LOG.log(Level.DEBUG, "The database was not counted in", gone);
            return Optional.empty();
        }
    }

    private NodeFigures ofNode() {
        return new NodeFigures(
                generations.sinceLook(),
                index.sinceFollowed(),
                index.isWhole(),
                looks.sinceLast(),
                DiskSpace.of(data),
                mirrored.flatMap(DiskSpace::of),
                mirrorState(),
                mailOn);
    }

    private Optional<MirrorState> mirrorState() {
        try {
            return mirror.state();
        } catch (UncheckedIOException unreadable) {
            // its folder cannot be read: told of as the mirror's trouble
            return Optional.of(MirrorState.unreadable(Instant.now(clock)));
        }
    }
}
