package bg.glashatay.ejb.search;

import bg.glashatay.ejb.outbox.OutboxWritten;
import bg.glashatay.ejb.shared.LastingTrouble;
import bg.glashatay.ejb.shared.Logs;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * This node's index, looked after: it follows the outbox every second, and at once when somebody publishes here; where it
 * is missing or damaged it is made anew in the background.
 */
@ApplicationScoped
public class SiteIndex {

    private static final System.Logger LOG = Logs.of(SiteIndex.class);

    /** Other nodes' publications are found two seconds later at most. */
    private static final Duration EVERY = Duration.ofSeconds(1);

    /** What a publisher waits for the index at most; it catches up by itself then. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int SECONDS_TO_STOP = 20;

    @Inject
    NodeIndex node;

    @Inject
    Clock clock;

    @Resource
    ManagedThreadFactory threads;

    private final LastingTrouble trouble = new LastingTrouble(
            LOG, "The search index cannot be kept in step: {0}", "The search index is in step again.");
    private final AtomicBoolean rebuilding = new AtomicBoolean();
    private final AtomicBoolean suspected = new AtomicBoolean();
    private volatile Instant notBefore = Instant.EPOCH;
    private volatile Duration pause = EVERY;

    /** One thread for what must never wait long, one for what takes its time. */
    private volatile ScheduledExecutorService follower;

    private ScheduledExecutorService builder;

    void start() {
        builder = Executors.newSingleThreadScheduledExecutor(threads);
        // the dictionary is read at the first question to it, which the first citizen who searches would wait for
        builder.execute(() -> BulgarianForms.knows("община"));
        follower = Executors.newSingleThreadScheduledExecutor(threads);
        follower.execute(node::open);
        follower.scheduleWithFixedDelay(this::keep, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop() {
        // never interrupted: an interrupt closes the files under those who write or read them
        follower.shutdown();
        builder.shutdown();
        try {
            if (!follower.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "The search index is still busy and is left as it is.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        node.close();
    }

    /** Whether all that is published can be found at the moment. */
    public boolean isWhole() {
        return node.isWhole();
    }

    /** How long ago this node last learnt what is published; empty where it has not yet. */
    public Optional<Duration> sinceFollowed() {
        return node.sinceFollowed();
    }

    /** The folder of this node's index; empty while there is none. */
    public Optional<Path> folder() {
        return node.folder();
    }

    /** Asks this node's index; empty while it has none that can be asked. */
    <T> Optional<T> ask(NodeIndex.Question<T> question) {
        try {
            return node.ask(question);
        } catch (DamagedIndexException unanswered) {
            suspect(unanswered);
            return Optional.empty();
        }
    }

    /** A fault of ours looks like a damaged file at first; only the files tell, and one look at a time is enough. */
    private void suspect(DamagedIndexException unanswered) {
        if (suspected.getAndSet(true)) {
            return;
        }
        LOG.log(Level.ERROR, "A search failed", unanswered);
        try {
            builder.execute(() -> {
                try {
                    if (node.isDamaged()) {
                        rebuild();
                    }
                } finally {
                    suspected.set(false);
                }
            });
        } catch (RejectedExecutionException stopping) {
            suspected.set(false);
        }
    }

    /**
     * Lets the publisher wait until the publication is found here. In a thread of ours: the publisher's still hangs on
     * the transaction that has just ended, and could begin no other.
     */
    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxWritten written) {
        if (follower == null) {
            // published while the server starts, as the demo site is: the index begins with all of it
            return;
        }
        try {
            follower.submit(this::catchUp).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | RejectedExecutionException later) {
            // the follower goes on, and tells of its troubles itself
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void catchUp() {
        orTell(node::catchUp);
    }

    private void keep() {
        orTell(node::keep);
    }

    private void orTell(Runnable task) {
        try {
            task.run();
            trouble.wentWell();
        } catch (DamagedIndexException damaged) {
            rebuildLater(damaged);
        } catch (RuntimeException unreachable) {
            // the database is away, most likely; the outbox waits
            trouble.failed(unreachable.toString());
        }
    }

    private void rebuildLater(DamagedIndexException why) {
        if (clock.instant().isBefore(notBefore) || rebuilding.getAndSet(true)) {
            return;
        }
        LOG.log(Level.INFO, "The search index is made anew. {0}", why.getMessage());
        try {
            builder.execute(() -> {
                try {
                    rebuild();
                } finally {
                    rebuilding.set(false);
                }
            });
        } catch (RejectedExecutionException stopping) {
            rebuilding.set(false);
        }
    }

    private void rebuild() {
        try {
            node.rebuild();
            pause = EVERY;
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "The search index could not be made: {0}", failed.toString());
            // a full disk, say, does not get emptier by trying every second
            notBefore = clock.instant().plus(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }
}
