package bg.glashatay.ejb.site;

import bg.glashatay.ejb.outbox.OutboxWritten;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Knows on this node which {@link Generation} of the public pages holds. What is committed here ends it before the
 * committer is answered; what other nodes commit, a look at the outbox within half a second.
 *
 * <p>While the database cannot be asked, the generation that was known goes on until its time comes: better a page
 * of a minute ago than none. One that a commit of this node has ended does not.
 */
@ApplicationScoped
public class Generations {

    private static final System.Logger LOG = System.getLogger(Generations.class.getName());

    private static final Duration EVERY = Duration.ofMillis(250);

    /** A look at the outbox that is older than this is none. */
    private static final Duration TRUSTED = Duration.ofMillis(800);

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Inject
    SiteStates states;

    @Inject
    Clock clock;

    @Resource
    ManagedThreadFactory threads;

    private final ReentrantLock looking = new ReentrantLock();
    private final AtomicLong commits = new AtomicLong();
    private ScheduledExecutorService follower;
    private long count;
    private volatile Look last;
    private volatile boolean away;

    void start() {
        follower = Executors.newSingleThreadScheduledExecutor(threads);
        follower.scheduleWithFixedDelay(this::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop() {
        follower.shutdownNow();
    }

    /** The generation that holds at this moment; empty while that cannot be told: then nothing kept may be sent. */
    public Optional<Generation> now() {
        if (!holds(last)) {
            look();
        }
        return Optional.ofNullable(last).filter(this::holds).map(Look::generation);
    }

    /** Whether the database cannot be asked, so that what is sent may be a little old. */
    public boolean isAway() {
        return away;
    }

    /** Whether a generation holds, by the database itself: for whoever has read many rows since and wants to keep them. */
    public boolean holds(Generation generation) {
        return states.holds(generation);
    }

    void end(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxWritten written) {
        // the committer's thread could begin no other transaction yet; who reads next looks
        commits.incrementAndGet();
    }

    private boolean holds(Look look) {
        return look != null
                && look.commits() == commits.get()
                && clock.instant().isBefore(look.generation().until())
                && (away || System.nanoTime() - look.began() < TRUSTED.toNanos());
    }

    private void look() {
        try {
            if (!looking.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            // before anything is read: a commit that comes meanwhile may not be seen by it
            last = new Look(commits.get(), System.nanoTime(), lookAt(last));
            if (away) {
                away = false;
                LOG.log(Level.INFO, "Public pages follow the database again.");
            }
        } catch (RuntimeException unreachable) {
            if (!away) {
                away = true;
                LOG.log(
                        Level.WARNING,
                        "Public pages go on as they were, the database cannot be asked: {0}",
                        unreachable.toString());
            }
        } finally {
            looking.unlock();
        }
    }

    private Generation lookAt(Look before) {
        return before != null && states.holds(before.generation()) ? before.generation() : states.begin(++count);
    }

    /**
     * What was seen in the outbox.
     *
     * @param commits of this node that were known before
     * @param began by the nanosecond clock of the JVM
     */
    private record Look(long commits, long began, Generation generation) {}
}
