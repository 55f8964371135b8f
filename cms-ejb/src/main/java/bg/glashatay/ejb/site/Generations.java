package bg.glashatay.ejb.site;

import bg.glashatay.ejb.outbox.OutboxWritten;
import bg.glashatay.ejb.shared.Logs;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Knows on this node which {@link Generation} of the public pages holds. What is committed here ends it before the
 * committer is answered; what other nodes commit, a look at the outbox within half a second.
 *
 * <p>While the database cannot be asked, the generation that was known goes on until something in it must not be read any
 * more: better a page of a minute ago than none. One that a commit of this node has ended does not go on.
 */
@ApplicationScoped
public class Generations {

    private static final System.Logger LOG = Logs.of(Generations.class);

    private static final int FIRST = 1;

    private static final Duration EVERY = Duration.ofMillis(250);

    /** The server's log gets some lines for each look in vain. */
    private static final Duration EVERY_WHILE_AWAY = Duration.ofSeconds(2);

    /** A look at the outbox that is older than this is none. */
    private static final Duration TRUSTED = Duration.ofMillis(800);

    /** So long a reader waits for a look. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** After so long without an answer the database counts as gone, and readers wait no more. */
    private static final Duration SILENCE = Duration.ofSeconds(6);

    @Inject
    SiteStates states;

    @Inject
    Clock clock;

    @Resource
    ManagedThreadFactory threads;

    private final AtomicLong commits = new AtomicLong();
    private final List<Consumer<Generation>> followers = new CopyOnWriteArrayList<>();
    private volatile ScheduledExecutorService looking;
    private long count;
    private volatile Look last;
    private volatile boolean away;

    /** By the nanosecond clock of the JVM. */
    private volatile long asked;

    private volatile boolean isAsking;

    /** A look that has not begun; null where none is wanted. */
    private Future<?> next;

    void start() {
        var one = Executors.newSingleThreadScheduledExecutor(threads);
        one.scheduleWithFixedDelay(this::lookAgain, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        looking = one;
    }

    void stop() {
        looking.shutdownNow();
    }

    /** The generation that holds at this moment; empty while that cannot be told: then nothing kept may be sent. */
    public Optional<Generation> now() {
        if (!holds(last) && !away) {
            awaitLook();
        }
        return Optional.ofNullable(last).filter(this::holds).map(Look::generation);
    }

    /** Whether the database cannot be asked, so that what is sent may be a little old. */
    public boolean isAway() {
        return away;
    }

    /** How long ago this node last learnt what is published; empty where it has not yet. */
    public Optional<Duration> sinceLook() {
        return Optional.ofNullable(last).map(look -> Duration.ofNanos(System.nanoTime() - look.began()));
    }

    /** Whether a generation holds, by the database itself: for whoever has read many rows since and wants to keep them. */
    public boolean holds(Generation generation) {
        return states.holds(generation);
    }

    /** Tells somebody of each generation that begins from now on; whoever is told only takes note. */
    public void tell(Consumer<Generation> follower) {
        followers.add(follower);
    }

    /** Before all others who are told of a commit: some of them take their time. */
    void end(@Observes(during = TransactionPhase.AFTER_SUCCESS) @Priority(FIRST) OutboxWritten written) {
        // the committer's thread could begin no other transaction yet
        commits.incrementAndGet();
        if (looking != null) {
            // what went through says that the database is there, before the next look would
            followAgain();
            nextLook();
        }
    }

    private void followAgain() {
        if (away) {
            away = false;
            LOG.log(Level.INFO, "Public pages follow the database again.");
        }
    }

    private boolean holds(Look look) {
        if (look == null || look.commits() != commits.get()) {
            return false;
        }
        var now = clock.instant();
        return away
                ? now.isBefore(look.generation().end())
                : now.isBefore(look.generation().until()) && System.nanoTime() - look.began() < TRUSTED.toNanos();
    }

    /** One that begins after this moment: one that is under way may have missed what was committed since. */
    private synchronized Future<?> nextLook() {
        if (next == null) {
            next = looking.submit(this::look);
        }
        return next;
    }

    private void awaitLook() {
        try {
            nextLook().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            if (isAsking && System.nanoTime() - asked > SILENCE.toNanos()) {
                goOn("it does not answer");
            }
        } catch (ExecutionException bug) {
            throw new IllegalStateException("The outbox was not looked at", bug);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookAgain() {
        if (!away || System.nanoTime() - asked >= EVERY_WHILE_AWAY.toNanos()) {
            look();
        }
    }

    private void look() {
        synchronized (this) {
            next = null;
        }
        asked = System.nanoTime();
        isAsking = true;
        try {
            var before = last;
            // before anything is read: a commit that comes meanwhile may not be seen by it
            long known = commits.get();
            var generation = lookAt(before);
            last = new Look(known, asked, generation);
            followAgain();
            if (before == null || before.generation().number() != generation.number()) {
                followers.forEach(follower -> follower.accept(generation));
            }
        } catch (RuntimeException unreachable) {
            goOn(unreachable.toString());
        } finally {
            isAsking = false;
        }
    }

    private void goOn(String why) {
        if (!away) {
            away = true;
            LOG.log(Level.WARNING, "Public pages go on as they were, the database cannot be asked: {0}", why);
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
