package bg.glashatay.web.site;

import bg.glashatay.ejb.site.Generation;
import bg.glashatay.ejb.site.Generations;
import bg.glashatay.web.shared.CommonHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;

/**
 * Public answers are made once for each state of the site, however many ask for the same at the same moment. None is sent
 * that was being made while something was committed that citizens see: so each is of one state of the site and of no two,
 * and none shows what was withdrawn while it was being made.
 */
@ApplicationScoped
public class ReadyPages {

    /** How often an answer is made anew because the site changed under it; only a storm of commits needs a few. */
    private static final int ATTEMPTS = 20;

    private static final int SECONDS_FOR_ANOTHER = 5;

    private static final String ASK_AGAIN = "public, max-age=0, must-revalidate";

    /** While the database is away, caches may spare us the question for a moment. */
    private static final String WHILE_AWAY = "public, max-age=10";

    @Inject
    Generations generations;

    @Inject
    KeptAnswers kept;

    @Inject
    Clock clock;

    private final ConcurrentMap<String, CompletableFuture<Void>> beingMade = new ConcurrentHashMap<>();
    private final LongAdder made = new LongAdder();
    private final LongAdder sent = new LongAdder();

    /** For whoever watches the server. */
    @Gauge(
            name = "glashatay_pages_made",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "Public answers that were made, by this node since its start")
    public long made() {
        return made.sum();
    }

    @Gauge(
            name = "glashatay_pages_sent_ready",
            absolute = true,
            unit = MetricUnits.NONE,
            description =
                    "Public answers that were sent before the application was touched, by this node since its start")
    public long sent() {
        return sent.sum();
    }

    /** Has all that is needed to send put together; where it is sent the container could not. */
    void open() {
        generations.isAway();
        kept.weight();
        clock.instant();
    }

    /** Sends what is asked for, if it was made in the generation that holds. */
    boolean sent(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asked = ReadyAddress.of(request);
        boolean done = asked.isPresent() && sent(asked.get(), request, response);
        if (done) {
            sent.increment();
        }
        return done;
    }

    private boolean sent(ReadyAddress asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var one = kept.at(asked.value())
                .filter(found -> asked.isOf(found.answer()) && found.answer().isThere());
        if (one.isEmpty() || generations.now().filter(one.get()::isOf).isEmpty()) {
            return false;
        }
        var ready = one.get();
        ready.reads().increment();
        CommonHeaders.of(request, response);
        ready.answer().send(request, response, clock.instant(), generations.isAway() ? WHILE_AWAY : ASK_AGAIN);
        return true;
    }

    /**
     * Has the answer to a request made, by one of those who ask for the same at once; the others get what it made. While
     * the database is away nothing is made: whoever tried would wait for it, and nobody be left to send what is ready.
     */
    void make(HttpServletRequest request, HttpServletResponse response, Making making) throws IOException {
        var asked = ReadyAddress.of(request);
        if (asked.isPresent() && sent(asked.get(), request, response)) {
            // made since the valve looked
            return;
        }
        if (generations.isAway()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        if (asked.isEmpty()) {
            make(asked, response, making);
            return;
        }
        var mine = new CompletableFuture<Void>();
        var another = beingMade.putIfAbsent(asked.get().value(), mine);
        if (another != null) {
            await(another);
            if (!sent(asked.get(), request, response)) {
                // it is nothing to keep, or went wrong
                make(asked, response, making);
            }
            return;
        }
        try {
            make(asked, response, making);
        } finally {
            beingMade.remove(asked.get().value(), mine);
            mine.complete(null);
        }
    }

    /** Has an answer made that nobody else will ask for. */
    void makeForOne(HttpServletResponse response, Making making) throws IOException {
        if (generations.isAway()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            making.make((address, answer) -> {});
        }
    }

    private void make(Optional<ReadyAddress> asked, HttpServletResponse response, Making making) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS && !generations.isAway(); attempt++) {
            var generation = generations.now();
            if (generation.isPresent()) {
                try {
                    making.make((address, answer) -> keep(asked, address, answer, generation.get()));
                    return;
                } catch (SiteMovedException again) {
                    // nothing was sent yet
                }
            }
        }
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    private void keep(Optional<ReadyAddress> asked, String address, ReadyAnswer answer, Generation generation) {
        if (!generations.holds(generation)) {
            throw new SiteMovedException();
        }
        made.increment();
        asked.filter(key -> key.value().equals(address) && key.isOf(answer))
                .ifPresent(key -> kept.keep(address, answer, generation));
    }

    private static void await(CompletableFuture<Void> another) {
        try {
            another.get(SECONDS_FOR_ANOTHER, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException takesLong) {
            // then it is made twice
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes an answer and sends it. */
    interface Making {

        /** @param keeper is given the answer before any of it is sent */
        void make(Keeper keeper) throws IOException;
    }

    /** Takes an answer that others will ask for. */
    interface Keeper {

        /**
         * @param address where it stands; it is kept for those who ask there
         * @throws SiteMovedException when the site changed while it was made: it has to be made again
         */
        void keep(String address, ReadyAnswer answer);
    }
}
