package bg.glashatay.ejb.mirror;

import bg.glashatay.ejb.configuration.Settings;
import bg.glashatay.ejb.site.Generations;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The mirror of the site, where one is wanted: a {@link MirrorWatch} decides which node keeps it and when a round is due,
 * a {@link MirrorWorker} makes the rounds.
 */
@ApplicationScoped
public class SiteMirror {

    private static final Duration EVERY = Duration.ofMillis(250);

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
    private MirrorProgress progress;
    private MirrorWatch watch;
    private MirrorWorker worker;
    private ScheduledExecutorService watching;
    private Thread working;

    void start() {
        var wanted = settings.mirrorDir();
        if (wanted.isEmpty()) {
            return;
        }
        var base = settings.baseUrl().orElseThrow();
        progress = new MirrorProgress(clock.instant());
        var route = new MirrorRoute(addresses, base, clock);
        worker = new MirrorWorker(site, route, new FoundLinks(base), generations, progress, clock);
        watch = new MirrorWatch(wanted.get(), generations, worker, progress, clock);
        root = wanted;
        watching = Executors.newSingleThreadScheduledExecutor(threads);
        watching.scheduleWithFixedDelay(watch::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        working = threads.newThread(worker);
        working.setPriority(Thread.MIN_PRIORITY);
        working.start();
    }

    void stop() {
        if (root.isEmpty()) {
            return;
        }
        worker.stop();
        watching.shutdownNow();
        working.interrupt();
        try {
            working.join(1_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        watch.letGo();
    }

    /** How the mirror stands; empty where none is kept. */
    public Optional<MirrorState> state() {
        return root.map(path -> watch.isKeeping() ? progress.state() : stateOfAnother(path));
    }

    private MirrorState stateOfAnother(Path path) {
        try {
            var state = MirrorFolder.beside(path, StateFile.NAME)
                    .flatMap(StateFile::read)
                    .orElseGet(progress::state);
            return new CheckRequest(path).isThere() ? state.withCheckWanted() : state;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks whichever node has the mirror to compare all of it with the site. Not where there is none. */
    void wantCheck() {
        try {
            new CheckRequest(root.orElseThrow()).make();
            if (watch.isKeeping()) {
                progress.wantCheck();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
