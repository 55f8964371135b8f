package bg.glashatay.ejb.media;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.media.Frame;
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
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
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

    private static final String SHOWN =
            """
            select used.sha256, used.frame
              from edition_asset used join edition e on e.id = used.edition_id
              join asset a on a.sha256 = used.sha256
             where e.id = ?1 and e.state = 'PUBLISHED' and a.media_type like 'image/%'
             order by used.sha256, used.frame
            """;

    @PersistenceContext(unitName = "cms")
    EntityManager em;

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
            for (var shown : shownBy(editionId)) {
                var row = (Object[]) shown;
                prepare(row[0].toString(), row[1].toString());
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

    private List<?> shownBy(long editionId) {
        return em.createNativeQuery(SHOWN).setParameter(1, editionId).getResultList();
    }

    private void prepare(String sha256, String frame) throws IOException {
        var asset = em.find(Asset.class, sha256);
        if (asset != null) {
            renditions.prepare(asset, Frame.ofLabel(frame).orElse(Frame.WHOLE));
        }
    }
}
