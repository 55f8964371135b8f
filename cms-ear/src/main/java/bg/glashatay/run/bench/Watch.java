package bg.glashatay.run.bench;

import bg.glashatay.run.Pause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/**
 * Looks where a publication is to be seen, from the moment of its commit, which is before its publisher is answered, and
 * tells how long after that it was there: PostgreSQL keeps the time of each commit.
 */
final class Watch {

    private static final Duration OFTEN = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final double MICROS_IN_MILLI = 1e3;
    private static final String NEWEST = "select max(id) from outbox";

    private static final String COMMITTED =
            """
            select (extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000000)::bigint
            from outbox order by id desc limit 1
            """;

    private final Subject subject;
    private final URI other;
    private final Path mirror;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * @param other another node
     * @param mirror the mirror's folder; nothing is looked for in it where there is none
     */
    Watch(Subject subject, URI other, Path mirror) {
        this.subject = subject;
        this.other = other;
        this.mirror = mirror;
    }

    /** Where it is looked for. */
    enum Place {
        ANSWER("the publisher is answered"),
        PAGE("its page"),
        FEED("the feed"),
        SEARCH("the search"),
        OTHER_NODE("its page on another node"),
        MIRROR("its file in the mirror");

        private final String said;

        Place(String said) {
            this.said = said;
        }

        String said() {
            return said;
        }
    }

    /** How long it took at each place. */
    record Times(Map<Place, Sample> samples) {

        Sample of(Place place) {
            return samples.get(place);
        }
    }

    /** Publishes one after another, each when the one before is seen everywhere. */
    Times publications(Newsroom newsroom, List<Newsroom.Ready> texts) {
        var samples = new EnumMap<Place, Sample>(Place.class);
        for (var place : Place.values()) {
            samples.put(place, new Sample());
        }
        var watchers = Executors.newCachedThreadPool();
        try {
            for (var text : texts) {
                var path = text.path();
                long before = subject.queries().number(NEWEST);
                var answered = CompletableFuture.supplyAsync(
                        () -> {
                            newsroom.publish(text);
                            return Instant.now();
                        },
                        watchers);
                awaitCommitAfter(before);
                var seen = new EnumMap<Place, CompletableFuture<Instant>>(Place.class);
                seen.put(Place.PAGE, seen(watchers, () -> answers(subject.at(path), "")));
                seen.put(Place.FEED, seen(watchers, () -> answers(subject.at("/feed.xml"), text.word())));
                seen.put(Place.SEARCH, seen(watchers, () -> answers(subject.at(search(text.word())), path)));
                seen.put(Place.OTHER_NODE, seen(watchers, () -> answers(other.resolve(path), "")));
                if (Files.exists(mirror)) {
                    var file = mirror.resolve("now/pages" + path + "/index.html");
                    seen.put(Place.MIRROR, seen(watchers, () -> Files.exists(file)));
                }
                seen.put(Place.ANSWER, answered);
                var committed = subject.queries().number(COMMITTED);
                seen.forEach((place, moment) -> samples.get(place).add(millis(committed, moment.join())));
            }
            return new Times(samples);
        } finally {
            watchers.shutdownNow();
        }
    }

    private void awaitCommitAfter(long newest) {
        var deadline = Instant.now().plus(PATIENCE);
        while (subject.queries().number(NEWEST) == newest) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("Nothing committed after " + PATIENCE.toSeconds() + " s");
            }
            Pause.of(Duration.ofMillis(1));
        }
    }

    private static double millis(long committedMicros, Instant seen) {
        long micros = seen.getEpochSecond() * 1_000_000 + seen.getNano() / 1_000;
        return (micros - committedMicros) / MICROS_IN_MILLI;
    }

    private static CompletableFuture<Instant> seen(ExecutorService watchers, BooleanSupplier isThere) {
        return CompletableFuture.supplyAsync(
                () -> {
                    var deadline = Instant.now().plus(PATIENCE);
                    while (!isThere.getAsBoolean()) {
                        if (Instant.now().isAfter(deadline)) {
                            throw new IllegalStateException("Not seen after " + PATIENCE.toSeconds() + " s");
                        }
                        Pause.of(OFTEN);
                    }
                    return Instant.now();
                },
                watchers);
    }

    private boolean answers(URI page, String text) {
        try {
            var answer = client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while measuring", e);
        }
    }

    private static String search(String word) {
        return "/search?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8);
    }
}
