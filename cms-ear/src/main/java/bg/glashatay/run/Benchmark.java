package bg.glashatay.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * Measures the product with the demo site and prints figures; nothing here passes or fails. {@code mvn -Pbench} starts
 * one of its own and measures it twice, the second time with ten times the documents, then another for the search in
 * fifty thousand texts and one for pictures ({@code -Dbench.only=search} or {@code media} for that alone); {@code -Dbench.address=http://…/} measures one that
 * runs, once, and then PostgreSQL is not asked.
 */
public final class Benchmark {

    private static final String ONLY = System.getProperty("bench.only", "");
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warmup", 30));
    private static final Duration MEASURE = Duration.ofSeconds(Integer.getInteger("bench.seconds", 15));
    private static final Pattern ARTICLE = Pattern.compile("href=\"(?:https?://[^/\"]+)?(/[a-z0-9-]+)(/[a-z0-9-]+)\"");
    private static final List<String> NO_SECTIONS = List.of("/assets", "/media", "/editor", "/en", "/api");

    /** Who looks at which pages, each the busiest of its kind. */
    private static final Map<String, List<String>> DESK = desks();

    /** The largest of a picture's sizes. */
    private static final Pattern PICTURE =
            Pattern.compile("(/media/[0-9a-f]{64}/w1600[^/\\s\"]*/[a-z0-9-]+\\.(?:jpg|png)) ");

    /** What the server's log says when an index is ready. */
    private static final Pattern MADE = Pattern.compile("The search index was made: ([^|\\n]*?)\\.?(?:\\||\\n)");

    private static final double MEGABYTE = 1_000_000.0;

    private final URI address;
    private final Optional<Product> product;
    private final Optional<QueryCount> queries;
    private final HttpClient client = HttpClient.newHttpClient();

    private Benchmark(URI address, Optional<Product> product) {
        this.address = address;
        this.product = product;
        this.queries = product.flatMap(Product::postgres).map(QueryCount::new);
    }

    public static void main(String[] arguments) {
        var running = System.getProperty("bench.address", "");
        if (!running.isEmpty()) {
            new Benchmark(URI.create(running), Optional.empty()).round();
            return;
        }
        if (isWanted("media")) {
            on("media-benchmark", Benchmark::media);
        }
        if (ONLY.isEmpty()) {
            on("benchmark", (benchmark, product) -> {
                print("from the command to the first page, build included: %s", Progress.seconds(Run.sinceCommand()));
                print("EAR: %.1f MB", size(Build.current().ear()) / MEGABYTE);
                benchmark.round();
                benchmark.grow("ten-times-the-documents.sql");
                benchmark.round();
                benchmark.grow("fifty-thousand-editions.sql");
                benchmark.desk(product.demoPassword());
            });
        }
        if (isWanted("search")) {
            on("search-benchmark", (benchmark, product) -> {
                benchmark.grow("fifty-thousand-texts.sql");
                benchmark.search(product);
            });
        }
    }

    private static boolean isWanted(String part) {
        return ONLY.isEmpty() || ONLY.equals(part);
    }

    private static void on(String name, BiConsumer<Benchmark, Product> measuring) {
        var variation = new Variation(OptionalInt.empty(), true, QueryCount.CONFIGURATION);
        try (var product = Trial.product(name, variation)) {
            product.start();
            measuring.accept(new Benchmark(URI.create(product.address()), Optional.of(product)), product);
        }
    }

    private void round() {
        queries.ifPresent(database -> print("documents: %d", database.number("select count(*) from document")));
        var pages = pages();
        queries.ifPresent(database -> pages.forEach(
                (name, page) -> print("%s: %.1f queries a request", name, database.during(() -> body(page)))));
        if (MEASURE.isZero()) {
            return;
        }
        print(
                "32 connections kept open, one thread each, plain sockets, on the same machine; %d s of warming up",
                WARM_UP.toSeconds());
        pages.forEach((name, page) -> load(name, new Load(page)));
        sending();
    }

    /** What citizens' pages load beside themselves: a large rendition, and the word that they have it already. */
    private void sending() {
        var found = PICTURE.matcher(body(address));
        if (!found.find()) {
            return;
        }
        sending(address.resolve(found.group(1)));
    }

    private void sending(URI picture) {
        var answer = answer(picture);
        int bytes = answer.body().length;
        var perSecond = load(String.format(Locale.ROOT, "rendition of %.0f KB", bytes / 1e3), new Load(picture));
        print("that is %.0f MB/s", perSecond * bytes / MEGABYTE);
        load(
                "the same for who has it",
                Load.again(picture, answer.headers().firstValue("ETag").orElseThrow()));
    }

    private static Map<String, List<String>> desks() {
        var desks = new LinkedHashMap<String, List<String>>();
        desks.put(
                "section-editor",
                List.of(
                        "/editor",
                        "/editor/worklists/failed",
                        "/editor/worklists/to-review",
                        "/editor/worklists/unreviewed-debts",
                        "/editor/worklists/ready-to-publish",
                        "/editor/worklists/scheduled",
                        "/editor/worklists/due-for-review",
                        "/editor/worklists/discarded",
                        "/editor/worklists/recently-published",
                        "/editor/documents",
                        "/editor/documents?sort=title&page=40",
                        "/editor/documents?text=%D0%BF%D1%80%D0%BE%D0%B2%D0%B5%D1%80%D0%BA%D0%B8"));
        desks.put(
                "author",
                List.of(
                        "/editor",
                        "/editor/worklists/my-drafts",
                        "/editor/worklists/returned-to-me",
                        "/editor/documents?author=author"));
        desks.put("reviewer", List.of("/editor", "/editor/worklists/to-review", "/editor/worklists/unreviewed-debts"));
        desks.put("publisher", List.of("/editor", "/editor/worklists/ready-to-publish"));
        desks.put(
                "admin",
                List.of(
                        "/editor/admin/audit",
                        "/editor/admin/audit?actor=author&command=SUBMIT",
                        "/editor/admin/audit?result=refused&from=2026-01-01&until=2026-01-31",
                        "/editor/admin/audit?edition=101",
                        "/editor/admin/audit?text=%D1%87%D0%B0%D1%81",
                        "/editor/admin/audit?text=nothing-like-this"));
        return desks;
    }

    private double load(String name, Load load) {
        load.run(WARM_UP);
        var before = cpu();
        var result = load.run(MEASURE);
        var after = cpu();
        print(
                "%s: %.0f requests/s, p50 %.1f ms, p99 %.1f ms%s",
                name,
                result.perSecond(),
                result.medianMillis(),
                result.p99Millis(),
                before.isZero()
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                ", %.0f requests per second of the server's processor time",
                                result.requests() * 1000.0 / after.minus(before).toMillis()));
        return result.perSecond();
    }

    private Map<String, URI> pages() {
        var home = body(address);
        var pages = new LinkedHashMap<String, URI>();
        pages.put("home", address);
        ARTICLE.matcher(home)
                .results()
                .filter(link -> !NO_SECTIONS.contains(link.group(1)))
                .findFirst()
                .ifPresent(link -> {
                    pages.put("section " + link.group(1), address.resolve(link.group(1)));
                    pages.put(
                            "article " + link.group(1) + link.group(2), address.resolve(link.group(1) + link.group(2)));
                });
        return pages;
    }

    /** What people at work wait for, by themselves, with many years' editions. */
    private void desk(String password) {
        var database = queries.orElseThrow();
        print(
                "editions: %d, lines of the audit log: %d; one request after the other",
                database.number("select count(*) from edition"), database.number("select count(*) from audit_entry"));
        DESK.forEach((account, paths) -> {
            var desk = new DeskTimes(address, account, password);
            for (var path : paths) {
                var waiting = desk.of(path);
                print(
                        "%s %s: median %.0f ms, at most %.0f ms, %.1f queries",
                        account,
                        path,
                        waiting.medianMillis(),
                        waiting.mostMillis(),
                        database.during(() -> desk.open(path)));
            }
        });
    }

    /** How long pictures take, and what the server has of memory while many come at once. */
    private void media(Product running) {
        var media = new MediaTimes(address, running.demoPassword());
        var phone = MediaTimes.jpeg(4_000, 3_000);
        var camera = MediaTimes.jpeg(6_000, 4_000);
        // the first ones wait for classes and compilers
        media.upload(phone, 10, 2);
        for (var jpeg : List.of(phone, camera)) {
            var alone = media.upload(jpeg, 20, 1);
            print("uploads of %.1f MB, one after another: %.2f a second", jpeg.length / MEGABYTE, alone.perSecond());
        }
        var pid = running.payara().pid();
        try (var memory = new Memory(pid);
                var reader = new Reader(address)) {
            var large = media.upload(camera, 50, 50);
            print(
                    "50 pictures of 24 megapixels, %.1f MB each, at once: %.1f s, %.2f a second; heap at most %.0f MB"
                            + " (%s), process at most %.0f MB",
                    camera.length / MEGABYTE,
                    large.seconds(),
                    large.perSecond(),
                    memory.heapMegabytes(),
                    heapOf(pid),
                    memory.residentMegabytes());
            print(
                    "meanwhile the front page, asked for by one reader %d times: p50 %.0f ms, p99 %.0f ms, at most"
                            + " %.0f ms; %d uploads were told to come again",
                    reader.asked(), reader.millis(0.5), reader.millis(0.99), reader.millis(1), media.repeated());
            renditions(media, large.hashes());
            if (!MEASURE.isZero()) {
                sending(large.hashes().get(0));
            }
        }
        live(media, camera, pid);
    }

    /** How fast citizens are sent a large rendition of a picture from a camera. */
    private void sending(String sha256) {
        // as if a published text had it
        queries.orElseThrow()
                .executeEach("insert into edition_asset (edition_id, sha256, frame) select min(id), '" + sha256
                        + "', '' from edition where state = 'PUBLISHED'");
        sending(address.resolve("/media/" + sha256 + "/w1600/bench.jpg"));
    }

    /** The same once more, for what of the heap is no garbage. */
    private static void live(MediaTimes media, byte[] picture, long pid) {
        var before = Memory.mostLiveMegabytes(pid, () -> false);
        var uploads = CompletableFuture.runAsync(() -> media.upload(picture, 50, 50));
        var meanwhile = Memory.mostLiveMegabytes(pid, () -> !uploads.isDone());
        uploads.join();
        print(
                "the heap without garbage: %.0f MB before, at most %.0f MB while 50 come in, %.0f MB afterwards",
                before, meanwhile, Memory.mostLiveMegabytes(pid, () -> false));
    }

    private static void renditions(MediaTimes media, List<String> hashes) {
        var first = hashes.subList(0, 10).stream()
                .mapToDouble(
                        hash -> media.rendition(hash, "w960-3x2-50x50", ".webp").seconds())
                .average()
                .orElseThrow();
        print("first use of a frame of 24 megapixels, all six renditions of it: %.0f ms", first * 1_000);
        for (var label : List.of("w480-3x2-50x50", "w960-3x2-50x50", "w1600-3x2-50x50")) {
            var jpeg = media.rendition(hashes.get(0), label, ".jpg");
            var webp = media.rendition(hashes.get(0), label, ".webp");
            print(
                    "%s: JPEG %.0f KB, WebP %.0f KB (%.0f %% of it)",
                    label, jpeg.bytes() / 1e3, webp.bytes() / 1e3, 100.0 * webp.bytes() / jpeg.bytes());
        }
    }

    /** What the server was started with. */
    private static String heapOf(long pid) {
        var command = Path.of("/proc", Long.toString(pid), "cmdline");
        return Files.isReadable(command)
                ? Arrays.stream(read(command).split("\0"))
                        .filter(option -> option.startsWith("-Xmx"))
                        .reduce("no limit given", (one, last) -> last)
                : "unknown";
    }

    /** What a citizen who searches waits for, and how long the index takes to be made. */
    private void search(Product running) {
        var database = queries.orElseThrow();
        var searches = new SearchTimes(address);
        Folders.delete(running.dataFolder().resolve("index"));
        searches.awaitAnotherIndex();
        MADE.matcher(read(running.serverLog()))
                .results()
                .reduce((earlier, later) -> later)
                .ifPresent(made -> print(
                        "search index of %d published texts, lost and made anew while the site answers: %s",
                        database.number("select count(*) from edition where state = 'PUBLISHED'"), made.group(1)));
        var waiting = searches.waiting();
        print(
                "search, %d requests of different kinds one after the other: median %.0f ms, p95 %.0f ms, at most %.0f ms",
                waiting.requests(), waiting.medianMillis(), waiting.p95Millis(), waiting.mostMillis());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void grow(String name) {
        try (var script = Benchmark.class.getResourceAsStream(name)) {
            // statement by statement: a vacuum does not run within what a longer script makes one transaction
            queries.orElseThrow().executeEach(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Duration cpu() {
        return product.flatMap(running -> ProcessHandle.of(running.payara().pid()))
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    private String body(URI page) {
        return new String(answer(page).body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> answer(URI page) {
        try {
            var answer = client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(page + " answers " + answer.statusCode());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while measuring", e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
