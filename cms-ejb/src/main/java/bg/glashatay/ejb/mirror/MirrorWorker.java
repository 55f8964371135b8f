package bg.glashatay.ejb.mirror;

import bg.glashatay.ejb.mirror.MirrorRound.Manner;
import bg.glashatay.ejb.mirror.MirrorState.Work;
import bg.glashatay.ejb.shared.Logs;
import bg.glashatay.ejb.site.Generation;
import bg.glashatay.ejb.site.Generations;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Goes through the site in each term of the mirror, and once more where something went wrong or a check is wanted. */
final class MirrorWorker implements Runnable {

    private static final System.Logger LOG = Logs.of(MirrorWorker.class);

    private static final Duration EVERY = Duration.ofMillis(250);
    private static final Duration PAUSE_BEFORE_AGAIN = Duration.ofSeconds(3);

    /** As long as a deployment may take. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** How often an address that went wrong is asked for once more in a round. */
    private static final int ATTEMPTS = 2;

    private final MirrorSite site;
    private final MirrorRoute route;
    private final FoundLinks links;
    private final Generations generations;
    private final MirrorProgress progress;
    private final Clock clock;

    /** Null where there is nothing to do. */
    private volatile Term term;

    private volatile boolean stopping;
    private Instant silentSince;

    MirrorWorker(
            MirrorSite site,
            MirrorRoute route,
            FoundLinks links,
            Generations generations,
            MirrorProgress progress,
            Clock clock) {
        this.site = site;
        this.route = route;
        this.links = links;
        this.generations = generations;
        this.progress = progress;
        this.clock = clock;
    }

    /** Whether the term that it is at is that generation's. */
    boolean isAt(Generation generation) {
        var current = term;
        return current != null && current.isOf(generation);
    }

    /** Has it work in another term from now on. */
    synchronized void begin(Term another) {
        term = another;
        notifyAll();
    }

    /** Has it do nothing until another term. */
    void rest() {
        term = null;
    }

    /** Tells it that there may be something to do. */
    synchronized void wake() {
        notifyAll();
    }

    void stop() {
        stopping = true;
    }

    @Override
    public void run() {
        try {
            while (!stopping) {
                var next = next();
                if (next.isPresent() && answers(next.get())) {
                    work(next.get());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What there is to do; empty where nothing is yet. */
    private synchronized Optional<Term> next() throws InterruptedException {
        var mine = term;
        if (mine == null || !mine.isDue(clock.instant(), progress.isCheckWanted()) || generations.isAway()) {
            wait(EVERY.toMillis());
            return Optional.empty();
        }
        return Optional.of(mine);
    }

    /** Before a deployment is at its end, the server answers in our place. */
    private boolean answers(Term mine) throws InterruptedException {
        var now = clock.instant();
        try {
            site.get(new MirrorAddress("/", ""));
            silentSince = null;
            return true;
        } catch (MirrorSite.NoAnswerException e) {
            silentSince = silentSince == null ? now : silentSince;
            if (Duration.between(silentSince, now).compareTo(PATIENCE) > 0) {
                trouble(mine, Work.NO_ANSWER, e);
            } else {
                mine.waitUntil(now.plusSeconds(1));
            }
            return false;
        }
    }

    private void work(Term mine) throws InterruptedException {
        if (term != mine) {
            // the folder may be another's by now
            return;
        }
        var mirror = mine.mirror();
        var folder = mirror.folder();
        boolean check = mine.isSettled();
        progress.begin(check, clock.instant());
        var manner = new Manner(check, !check && !mirror.isFirstFill());
        var keeper = new MirrorKeeper(folder, mine.since(), mirror.moved(), progress, check);
        var round = new MirrorRound(keeper, folder.arrivals(), site, links, progress, manner, () -> isGoingOn(mine));
        try {
            folder.clear();
            route.go(round, mine.place());
            goBack(round, mine);
            keeper.end();
            end(round.hasFailed(), mine);
        } catch (MirrorRound.OverException anotherBegan) {
            route.goOnWith(round.waiting().left());
        } catch (MirrorSite.NoAnswerException e) {
            trouble(mine, Work.NO_ANSWER, e);
        } catch (IOException e) {
            trouble(mine, Work.NOT_WRITABLE, e);
        } catch (RuntimeException e) {
            trouble(mine, generations.isAway() ? Work.DATABASE_AWAY : Work.NO_ANSWER, e);
        }
    }

    private boolean isGoingOn(Term mine) {
        return term == mine && !stopping && !generations.isAway();
    }

    private void trouble(Term mine, Work what, Exception e) {
        if (isGoingOn(mine)) {
            progress.hinder(what, clock.instant(), e);
            mine.hindered(clock.instant());
        }
    }

    private void goBack(MirrorRound round, Term mine)
            throws IOException, InterruptedException, MirrorRound.OverException {
        for (int attempt = 0; round.hasFailed() && attempt < ATTEMPTS; attempt++) {
            pause(mine);
            round.goBack();
        }
    }

    private void end(boolean hasProblems, Term mine) {
        mine.settle(hasProblems, clock.instant());
        progress.end(clock.instant());
        if (mine.mirror().isFirstFill()) {
            mine.mirror().filled();
            var state = progress.state();
            LOG.log(Level.INFO, "The mirror is filled: {0} addresses.", state.addresses());
        }
    }

    private synchronized void pause(Term mine) throws InterruptedException {
        var until = System.nanoTime() + PAUSE_BEFORE_AGAIN.toNanos();
        while (isGoingOn(mine) && System.nanoTime() < until) {
            wait(EVERY.toMillis());
        }
    }
}
