package bg.glashatay.web.site;

import bg.glashatay.ejb.shared.Logs;
import bg.glashatay.ejb.site.Generation;
import bg.glashatay.ejb.site.Generations;
import bg.glashatay.ejb.site.OwnPages;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;

/**
 * Has the pages that are read most made again when the site has changed, so that the next reader finds them ready: one at a
 * time, with pauses in which readers go first, and no more of them once the site has changed again. What nobody has read
 * yet it does not ask for.
 */
@ApplicationScoped
class WarmUp {

    private static final System.Logger LOG = Logs.of(WarmUp.class);

    private static final int PAGES = 100;

    /** As many times as long as the page took: so all of this takes a third of one processor, whatever its pages cost. */
    private static final int PAUSE = 2;

    @Inject
    Generations generations;

    @Inject
    OwnPages site;

    @Inject
    KeptAnswers kept;

    @Resource
    ManagedThreadFactory threads;

    private ExecutorService asking;
    private final LongAdder warmed = new LongAdder();
    private volatile long newest;

    @Gauge(
            name = "glashatay_pages_made_before_a_reader",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "Public pages that this node made again before anybody asked, since its start")
    public long warmed() {
        return warmed.sum();
    }

    void start() {
        asking = Executors.newSingleThreadExecutor(work -> {
            var thread = threads.newThread(work);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
        generations.tell(this::begin);
    }

    void stop() {
        asking.shutdownNow();
    }

    private void begin(Generation generation) {
        noteOf(generation);
        if (!asking.isShutdown()) {
            asking.execute(() -> warm(generation));
        }
    }

    void noteOf(Generation generation) {
        newest = generation.number();
    }

    void warm(Generation generation) {
        try {
            for (var address : kept.mostRead(PAGES)) {
                if (generation.number() < newest || generations.isAway()) {
                    return;
                }
                if (!kept.has(address, generation)) {
                    var began = System.nanoTime();
                    warm(address);
                    TimeUnit.NANOSECONDS.sleep(PAUSE * (System.nanoTime() - began));
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** That one does not answer is no reason to leave the others cold. */
    private void warm(String address) throws InterruptedException {
        try {
            site.get(address);
            warmed.increment();
        } catch (IOException | RuntimeException unanswered) {
            LOG.log(Level.WARNING, "{0} is read much and was not made again: {1}", address, unanswered);
        }
    }
}
