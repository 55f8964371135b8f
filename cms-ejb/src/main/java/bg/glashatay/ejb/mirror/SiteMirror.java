package bg.glashatay.ejb.mirror;

import bg.glashatay.ejb.configuration.Settings;
import bg.glashatay.ejb.mirror.MirrorFolder.Since;
import bg.glashatay.ejb.mirror.MirrorRound.Manner;
import bg.glashatay.ejb.mirror.MirrorState.Work;
import bg.glashatay.ejb.shared.Logs;
import bg.glashatay.ejb.site.Generation;
import bg.glashatay.ejb.site.Generations;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the mirror of the site, where one is wanted: empties {@code now} whenever another generation of the public pages
 * begins, and goes through the site after that, what has just changed first. Of several nodes that share a folder one
 * keeps it; another goes on when that one is gone, or can no longer ask the database.
 */
@ApplicationScoped
public class SiteMirror {

    private static final System.Logger LOG = Logs.of(SiteMirror.class);

    private static final Duration EVERY = Duration.ofMillis(250);

    /** As long without a database, and another node may have one. */
    private static final Duration AWAY = Duration.ofSeconds(5);

    private static final Duration PAUSE_BEFORE_AGAIN = Duration.ofSeconds(3);
    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofSeconds(10);
    private static final Duration PAUSE_AFTER_PROBLEMS = Duration.ofMinutes(1);

    /** As long as a deployment may take. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** How often an address that went wrong is asked for once more in a round. */
    private static final int ATTEMPTS = 2;

    private static final String WANTED = ".check-wanted";

    @Inject
    Settings settings;

    @Inject
    Generations generations;

    @Inject
    MirrorAddresses addresses;

    @Inject
    AskedSite site;

    @Inject
    Clock clock;

    @Resource
    ManagedThreadFactory threads;

    private Optional<Path> root = Optional.empty();
    private FoundLinks links;
    private MirrorRoute route;
    private ScheduledExecutorService watch;
    private Thread worker;
    private volatile boolean stopping;

    private MirrorProgress progress;
    private final MovedAddresses moved = new MovedAddresses();

    /** Whether nothing was known when the folder became ours, so that nobody waits for a gentle round. */
    private volatile boolean isFirstFill;

    private volatile MirrorFolder folder;
    private volatile Term term;
    private Instant awaySince;
    private long written;
    private Instant writtenAt = Instant.EPOCH;
    private Instant silentSince;

    /** The trouble that the log knows of; null where the last round went through. */
    private volatile Work told;

    /** A generation of the pages, with what was seen in it. */
    private static final class Term {
        private final Generation generation;
        private final Since since;
        private volatile boolean settled;
        private volatile Instant notBefore = Instant.MIN;
        private volatile Instant againAt = Instant.MAX;

        Term(Generation generation, Since since) {
            this.generation = generation;
            this.since = since;
        }

        boolean isDue(Instant now, boolean checkWanted) {
            if (now.isAfter(againAt) && !checkWanted) {
                settled = false;
                againAt = Instant.MAX;
            }
            return !now.isBefore(notBefore) && (!settled || checkWanted);
        }
    }

    void start() {
        root = settings.mirrorDir();
        if (root.isEmpty()) {
            return;
        }
        var base = settings.baseUrl().orElseThrow();
        links = new FoundLinks(base);
        route = new MirrorRoute(addresses, base, clock);
        progress = new MirrorProgress(clock.instant());
        watch = Executors.newSingleThreadScheduledExecutor(threads);
        watch.scheduleWithFixedDelay(this::watch, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        worker = threads.newThread(this::work);
        worker.setPriority(Thread.MIN_PRIORITY);
        worker.start();
    }

    void stop() {
        if (root.isEmpty()) {
            return;
        }
        stopping = true;
        watch.shutdownNow();
        worker.interrupt();
        try {
            worker.join(1_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        letGo();
    }

    /** How the mirror stands; empty where none is kept. */
    public Optional<MirrorState> state() {
        return root.map(path -> folder != null ? progress.state() : stateOfAnother(path));
    }

    private MirrorState stateOfAnother(Path path) {
        try {
            var state = MirrorFolder.beside(path, StateFile.NAME)
                    .flatMap(StateFile::read)
                    .orElseGet(progress::state);
            return Files.exists(path.resolve(WANTED)) ? state.withCheckWanted() : state;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks whichever node has the mirror to compare all of it with the site. Not where there is none. */
    void wantCheck() {
        try {
            Files.write(root.orElseThrow().resolve(WANTED), new byte[0]);
            if (folder != null) {
                progress.wantCheck();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // what follows is the watch's: it never waits for a page

    private void watch() {
        try {
            follow();
            writeState();
        } catch (IOException | RuntimeException e) {
            tell(Work.NOT_WRITABLE, e);
        }
    }

    private void follow() throws IOException {
        var generation = generations.now();
        if (generations.isAway()) {
            stayWhileAway();
            return;
        }
        awaySince = null;
        if (generation.isEmpty() || folder == null && !take()) {
            return;
        }
        if (term == null || term.generation.number() != generation.get().number()) {
            term = new Term(generation.get(), folder.begin());
            wake();
        }
        if (Files.deleteIfExists(root.orElseThrow().resolve(WANTED))) {
            progress.wantCheck();
            wake();
        }
    }

    private void stayWhileAway() {
        var now = clock.instant();
        if (awaySince == null) {
            awaySince = now;
        }
        if (folder != null && Duration.between(awaySince, now).compareTo(AWAY) > 0) {
            progress.stop(Work.DATABASE_AWAY, now);
            writtenAt = Instant.EPOCH;
            writeState();
            letGo();
        }
    }

    private boolean take() throws IOException {
        var taken = MirrorFolder.open(root.orElseThrow(), clock);
        if (taken.isEmpty()) {
            return false;
        }
        var path = taken.get().root();
        moved.read(MirrorFolder.beside(path, MovedAddresses.FILE).orElse(new byte[0]));
        MirrorFolder.beside(path, StateFile.NAME).flatMap(StateFile::read).ifPresent(progress::goOn);
        isFirstFill = taken.get().isEmpty();
        folder = taken.get();
        LOG.log(Level.INFO, "This node keeps the mirror of the site in {0}.", path);
        return true;
    }

    private void letGo() {
        term = null;
        var ours = folder;
        folder = null;
        if (ours != null) {
            try {
                ours.close();
            } catch (IOException e) {
                LOG.log(Level.WARNING, "The mirror's folder cannot be let go of", e);
            }
        }
    }

    private void writeState() {
        var ours = folder;
        long version = progress.version();
        var now = clock.instant();
        if (ours == null || version == written || now.isBefore(writtenAt.plusSeconds(1))) {
            return;
        }
        try {
            ours.keepBeside(StateFile.NAME, StateFile.bytes(progress.state()), false);
            written = version;
            writtenAt = now;
        } catch (IOException e) {
            tell(Work.NOT_WRITABLE, e);
        }
    }

    private synchronized void wake() {
        notifyAll();
    }

    // what follows is the worker's

    private void work() {
        try {
            while (!stopping) {
                var mine = next();
                if (mine != null && answers(mine)) {
                    work(mine);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What there is to do; null where nothing is yet. */
    private synchronized Term next() throws InterruptedException {
        var mine = term;
        if (mine == null || !mine.isDue(clock.instant(), progress.isCheckWanted()) || generations.isAway()) {
            wait(EVERY.toMillis());
            return null;
        }
        return mine;
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
                mine.notBefore = now.plusSeconds(1);
            }
            return false;
        }
    }

    private void work(Term mine) throws InterruptedException {
        var ours = folder;
        if (ours == null) {
            return;
        }
        boolean check = mine.settled;
        progress.begin(check, clock.instant());
        var manner = new Manner(check, !check && !isFirstFill);
        var round = new MirrorRound(ours, mine.since, site, links, moved, progress, manner, () -> isGoingOn(mine));
        try {
            ours.clear();
            route.go(round, mine.generation.place());
            goBack(round, mine);
            end(round, mine);
        } catch (MirrorRound.OverException anotherBegan) {
            route.goOnWith(round.left());
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
            tell(what, e);
            mine.notBefore = clock.instant().plus(PAUSE_AFTER_TROUBLE);
        }
    }

    private void tell(Work what, Exception e) {
        progress.stop(what, clock.instant());
        if (what != told) {
            told = what;
            LOG.log(Level.WARNING, "The mirror stays as it is for now (" + what + ")", e);
        }
    }

    private void goBack(MirrorRound round, Term mine)
            throws IOException, InterruptedException, MirrorRound.OverException {
        for (int attempt = 0; round.hasFailed() && attempt < ATTEMPTS; attempt++) {
            pause(mine);
            round.goBack();
        }
    }

    private void end(MirrorRound round, Term mine) throws IOException {
        round.end();
        told = null;
        mine.settled = true;
        mine.againAt = round.hasFailed() ? clock.instant().plus(PAUSE_AFTER_PROBLEMS) : Instant.MAX;
        progress.end(clock.instant());
        if (isFirstFill) {
            isFirstFill = false;
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
