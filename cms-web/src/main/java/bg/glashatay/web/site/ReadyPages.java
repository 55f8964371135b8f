package bg.glashatay.web.site;

import bg.glashatay.ejb.site.Generation;
import bg.glashatay.ejb.site.Generations;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import java.util.regex.Pattern;

/**
 * The public pages that were made, kept until the site changes: each is made once, however many ask for it at the same
 * moment. A page is kept only if nothing that citizens see was committed while it was being made, so it is the page of
 * one state of the site and of no two.
 */
@ApplicationScoped
public class ReadyPages {

    private static final long MEGABYTE = 1L << 20;

    /** Of the memory that the server may have. */
    private static final int SHARE = 8;

    /** Lists have pages; every other query is somebody's own, and could be any number of keys. */
    private static final Pattern PAGED = Pattern.compile("page=[1-9][0-9]{0,5}");

    private static final int LONGEST_PATH = 512;

    /** How often a page is made anew because the site changed under it, before it is sent without being kept. */
    private static final int ATTEMPTS = 3;

    private static final int SECONDS_FOR_ANOTHER = 5;

    /** While the database is away, caches may spare us the question for a moment. */
    private static final String WHILE_AWAY = "public, max-age=10";

    @Inject
    Generations generations;

    @Inject
    Clock clock;

    private final Cache<String, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(Math.max(16 * MEGABYTE, Runtime.getRuntime().maxMemory() / SHARE))
            .weigher((String address, Kept one) ->
                    address.length() * 2 + one.page().weight())
            .build();

    private final ConcurrentMap<String, CompletableFuture<Void>> beingMade = new ConcurrentHashMap<>();

    /** Sends the page that is asked for, if it was made in the generation that holds. */
    boolean sent(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = key(request).flatMap(this::ready);
        if (page.isEmpty()) {
            return false;
        }
        if (generations.isAway()) {
            page.get().send(request, response, clock.instant(), WHILE_AWAY);
        } else {
            page.get().send(request, response, clock.instant());
        }
        return true;
    }

    private Optional<ReadyPage> ready(String key) {
        var one = kept.getIfPresent(key);
        return one == null
                ? Optional.empty()
                : generations
                        .now()
                        .filter(now -> now.number() == one.generation())
                        .map(now -> one.page());
    }

    /** Has the answer to a request made, by one of those who ask for the same at once; the others get what it made. */
    void make(HttpServletRequest request, HttpServletResponse response, Making making) throws IOException {
        var key = key(request);
        if (key.isEmpty()) {
            making.make(page -> {});
            return;
        }
        var mine = new CompletableFuture<Void>();
        var another = beingMade.putIfAbsent(key.get(), mine);
        if (another != null) {
            await(another);
            if (!sent(request, response)) {
                // it is nothing to keep, or went wrong
                make(key.get(), making);
            }
            return;
        }
        try {
            make(key.get(), making);
        } finally {
            beingMade.remove(key.get(), mine);
            mine.complete(null);
        }
    }

    private void make(String key, Making making) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var generation = generations.now();
            if (generation.isEmpty()) {
                break;
            }
            try {
                making.make(page -> keep(key, page, generation.get()));
                return;
            } catch (SiteMovedException again) {
                // nothing was sent yet
            }
        }
        making.make(page -> {});
    }

    private void keep(String key, ReadyPage page, Generation generation) {
        if (!generations.holds(generation)) {
            throw new SiteMovedException();
        }
        kept.put(key, new Kept(page, generation.number()));
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

    /** Under what a page is kept; empty for what is not. */
    private static Optional<String> key(HttpServletRequest request) {
        var path = request.getRequestURI();
        var query = request.getQueryString();
        if (path.length() > LONGEST_PATH
                || query != null && !PAGED.matcher(query).matches()) {
            return Optional.empty();
        }
        return Optional.of(query == null ? path : path + "?" + query);
    }

    /** Makes an answer and sends it. */
    interface Making {

        /** @param keeper is given the page before any of it is sent */
        void make(Keeper keeper) throws IOException;
    }

    /** Takes a page that others will ask for. */
    interface Keeper {

        /** @throws SiteMovedException when the site changed while it was made: it has to be made again */
        void keep(ReadyPage page);
    }

    private record Kept(ReadyPage page, long generation) {}
}
