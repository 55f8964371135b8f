package bg.glashatay.ejb.media;

import bg.glashatay.ejb.publishing.EditionMoved;
import bg.glashatay.ejb.shared.Logs;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Makes the renditions that a published page shows, so that its first reader does not wait for them. In the background
 * and one after another: whoever published does not wait either.
 */
@ApplicationScoped
class RenditionsAhead {

    private static final System.Logger LOG = Logs.of(RenditionsAhead.class);

    @Inject
    ShownPictures pictures;

    @Inject
    Renditions renditions;

    @Resource
    ManagedThreadFactory threads;

    private ThreadPoolExecutor worker;

    @PostConstruct
    void start() {
        worker = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
    }

    @PreDestroy
    void stop() {
        // what is left is made at first use
        worker.getQueue().clear();
        worker.shutdown();
    }

    void prepare(@Observes(during = TransactionPhase.AFTER_SUCCESS) EditionMoved moved) {
        try {
            worker.execute(() -> prepare(moved.editionId()));
        } catch (RejectedExecutionException stopping) {
            LOG.log(Level.DEBUG, "No renditions ahead any more", stopping);
        }
    }

    private void prepare(long editionId) {
        try {
            for (var shown : pictures.of(editionId)) {
                renditions.prepare(shown.asset(), shown.frame());
            }
        } catch (IOException | RuntimeException e) {
            // they are made at first use, and if they cannot be made then, that is told there
            LOG.log(
                    Level.WARNING,
                    "The renditions of edition {0} are not made ahead: {1}",
                    String.valueOf(editionId),
                    e.toString());
        }
    }
}
