package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.it.Await;
import bg.glashatay.run.Build;
import bg.glashatay.run.Folders;
import bg.glashatay.run.WebServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The nginx that ships before a node that keeps a mirror, and one more before the same mirror and nobody: what citizens get
 * is what the application would have sent them.
 */
@FromOutside
@NeedsNginx
class WebServerIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Nobody listens there. */
    private static final int NOBODY = 1;

    /** Of a timetable that another one took the place of. */
    private static final String MOVED = "/transport/razpisanie-na-gradskite-avtobusi";

    private static final Pattern OF_A_FILE = Pattern.compile("\"[0-9a-f]+-[0-9a-f]+\"");
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/(?:assets|media)/[^\"]+)\"");
    private static final Pattern FONT = Pattern.compile("url\\(\"?(/assets/[^\")]+\\.woff2)");

    /** What differs, and may. */
    private static final Set<String> OF_THE_CARRIER = Set.of(
            // who sends it, when, and how the bytes travel
            "server",
            "date",
            "x-request-id",
            "connection",
            "keep-alive",
            "transfer-encoding",
            "content-length",
            // nginx makes its own of a file's time and size; the time may be a second more than the application's
            "etag",
            "last-modified",
            // nginx sends parts of pages too
            "accept-ranges");

    /** The body of a redirect, which nobody sees. */
    private static final Set<String> OF_THE_CARRIER_OF_MOVES = Set.of("content-type", "vary");

    private static Path mirror;
    private static Site node;
    private static WebServer before;
    private static WebServer alone;

    @BeforeAll
    static void start(Site site) throws IOException {
        var work = Build.current().work();
        mirror = work.resolve("trial/web-server-mirror");
        Folders.delete(mirror);
        node = site.anotherNode(Map.of("CMS_MIRROR_DIR", mirror.toString(), "CMS_SECOND_FACTOR", "required"));
        before = WebServer.started(
                Build.current(), work.resolve("nginx-before"), node.address("/").getPort(), mirror, 1);
        alone = WebServer.started(Build.current(), work.resolve("nginx-alone"), NOBODY, mirror, 1);
        await("moved.map", () -> Files.exists(mirror.resolve("moved.map")));
        for (var name : List.of("404", "503", "search")) {
            for (var ending : List.of(".html", ".en.html")) {
                await(
                        "errors/" + name + ending,
                        () -> Files.exists(mirror.resolve("errors").resolve(name + ending)));
            }
        }
        // nginx reads the map when it starts
        alone.close();
        alone = WebServer.started(Build.current(), work.resolve("nginx-alone"), NOBODY, mirror, 1);
    }

    @AfterAll
    static void stop() {
        Stream.of(before, alone).filter(server -> server != null).forEach(WebServer::close);
        if (node != null) {
            node.close();
        }
    }

    @Test
    void everyAddressIsAnsweredAsTheApplicationAnswersIt(Site site) {
        var addresses = new ArrayList<>(mirrored(site));
        addresses.addAll(List.of(
                "/en",
                "/obshtina/",
                "/OBSHTINA",
                "/obshtina?page=1",
                "/obshtina?utm_source=x",
                "/%D0%BE%D0%B1%D1%89%D0%B8%D0%BD%D0%B0",
                "/obshtina;jsessionid=1",
                "/no-such-section/no-such-page",
                "/en/none",
                "/media/none",
                "/assets/none.js",
                "/now/pages/index.html",
                "/known/pages/index.html",
                "/errors/404.html",
                "/.lock",
                "/a%2e%2e/..%2f",
                "/search/suggest?q=a",
                "/api/v1/documents",
                "/api/v1/none",
                "/api/openapi",
                "/editor/documents",
                "/preview/none",
                document(site),
                MOVED));
        assertThat(addresses).allSatisfy(path -> assertSame(before, path, Set.of()));
    }

    @Test
    void withoutTheApplicationTheSameIsAnsweredFromTheMirror(Site site) {
        assertThat(mirrored(site)).allSatisfy(path -> {
            await(path, () -> get(alone, path).statusCode() != 404);
            // an asset of another version could be meant, so it is not kept for long
            assertSame(alone, path, path.startsWith("/assets/") ? Set.of("cache-control") : Set.of());
        });
        assertSame(alone, MOVED, OF_THE_CARRIER_OF_MOVES);
        assertSame(alone, document(site), Set.of("content-disposition"));
        assertThat(header(get(alone, document(site)), "Content-Disposition"))
                .isEqualTo(header(get(before, document(site)), "Content-Disposition")
                        .split("; filename\\*")[0]);
    }

    @Test
    void whatTheMirrorHasComesFromItsFilesCompressedAsTheReaderTakesIt(Site site) {
        for (var path : mirrored(site)) {
            if (get(before, path).statusCode() == 200) {
                await(path + " from a file", () -> OF_A_FILE
                        .matcher(header(get(before, path), "ETag"))
                        .matches());
            }
        }
        var codings = WebServer.knowsBrotli() ? List.of("gzip", "br") : List.of("gzip");
        for (var coding : codings) {
            await(coding, () -> header(get(before, "/obshtina", "Accept-Encoding", coding), "Content-Encoding")
                    .equals(coding));
        }
    }

    @Test
    void whoHasAPageIsToldSoAndHeadersAloneAreThoseOfThePage() {
        for (var server : List.of(before, alone)) {
            await("/obshtina known", () -> {
                var tag = header(get(server, "/obshtina"), "ETag");
                var known = get(server, "/obshtina", "If-None-Match", tag);
                return known.statusCode() == 304
                        && known.body().length == 0
                        && header(known, "ETag").equals(tag)
                        && header(known, "Cache-Control").equals("public, max-age=0, must-revalidate");
            });
            await("/obshtina in headers", () -> {
                var whole = get(server, "/obshtina");
                var head = send(
                        server.address() + "/obshtina", request -> request.method("HEAD", BodyPublishers.noBody()));
                return head.body().length == 0 && sameButDate(head, whole);
            });
        }
    }

    @Test
    void withoutTheApplicationTheSearchPageSaysSoInASentence() {
        for (var language : List.of("", "/en")) {
            var answer = get(alone, language + "/search?q=x");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(header(answer, "Retry-After")).isEqualTo("30");
            assertThat(text(answer))
                    .contains(language.isEmpty() ? "В момента търсенето не работи" : "The search does not work")
                    .contains("name=\"q\"")
                    .contains("href=\"" + language + "/obshtina\"");
            assertThat(HtmlChecker.complaints(text(answer))).isEmpty();
            assertThat(text(get(alone, language + "/login")))
                    .contains("<html lang=\"" + (language.isEmpty() ? "bg" : "en"));
            assertThat(get(alone, language + "/no-such-page").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void peopleLogInThroughIt(Site site) {
        var form = "username=author&password=" + URLEncoder.encode(site.password(), StandardCharsets.UTF_8);

        var answer =
                send(before.address() + "/editor/session", request -> request.header("Faces-Request", "partial/ajax")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(header(answer, "Set-Cookie")).startsWith("sid=");
    }

    /** Nothing of the web server's: here is the node whose site asks for it. */
    @Test
    void whoPublishesSetsUpASecondFactorBeforeAnythingElseWhereTheSiteAsksForIt() {
        for (var publisher : List.of("publisher", "admin")) {
            var client = node.clientOf(publisher);
            assertThat(List.of("/editor", "/editor/documents", "/editor/password"))
                    .allSatisfy(path -> {
                        var answer = node.send(client, node.request(path).build());
                        assertThat(header(answer, "Location")).isEqualTo("/editor/second-factor");
                    });
            assertThat(node.send(client, node.request("/editor/second-factor").build())
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(node.send(
                                node.clientOf("author"),
                                node.request("/editor/documents").build())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void howTheServerIsIsNobodysBusiness() {
        assertThat(List.of("/health", "/health/ready", "/metrics", "/openapi"))
                .allSatisfy(path -> assertThat(get(before, path).statusCode()).isEqualTo(404));
        assertThat(send("http://localhost:" + node.address("/").getPort() + "/health/ready", request -> request)
                        .statusCode())
                .isEqualTo(200);
    }

    /** One of every kind that a mirror has. */
    private static Set<String> mirrored(Site site) {
        var addresses = new LinkedHashSet<String>();
        for (var place : PublicPlace.values()) {
            if (!place.name().startsWith("SEARCH")
                    && place != PublicPlace.NOTHING_FOUND
                    && place != PublicPlace.MISSING) {
                addresses.addAll(place.paths(site));
            }
        }
        addresses.addAll(List.of("/feed.xml", "/en/feed.xml", "/obshtina/feed.xml", "/sitemap.xml", "/robots.txt"));
        addresses.add("/.well-known/security.txt");
        var page = site.get(PublicPlace.GALLERY.paths(site).get(0)).body();
        LINK.matcher(page).results().map(link -> link.group(1)).limit(8).forEach(addresses::add);
        FONT.matcher(site.get("/assets/public.css").body())
                .results()
                .limit(1)
                .forEach(font -> addresses.add(font.group(1)));
        return addresses;
    }

    private static String document(Site site) {
        var link = Pattern.compile("\"(/media/[0-9a-f]{64}/original/[^\"]+)\"")
                .matcher(site.get(PublicPlace.FILES.paths(site).get(0)).body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    /** The site may change between two questions, or between a page and its copy: then both are asked again. */
    private static void assertSame(WebServer server, String path, Set<String> excepted) {
        var deadline = Instant.now().plus(PATIENCE);
        var differences = differences(server, path, excepted);
        while (!differences.isEmpty() && Instant.now().isBefore(deadline)) {
            pause();
            differences = differences(server, path, excepted);
        }
        assertThat(differences).as(path).isEmpty();
    }

    private static List<String> differences(WebServer server, String path, Set<String> excepted) {
        var own = send("http://localhost:" + node.address("/").getPort() + path, request -> request);
        var sent = get(server, path);
        var differences = new ArrayList<String>();
        if (own.statusCode() != sent.statusCode()) {
            differences.add("status " + own.statusCode() + " is " + sent.statusCode());
        }
        // of redirects nobody sees the body, and what has a token differs each time
        if (own.statusCode() == 200 && !Arrays.equals(own.body(), sent.body())) {
            differences.add("body " + own.body().length + " is " + sent.body().length);
        }
        var names = new TreeSet<String>();
        Stream.of(own, sent)
                .flatMap(answer -> answer.headers().map().keySet().stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .forEach(names::add);
        names.removeAll(OF_THE_CARRIER);
        names.removeAll(excepted);
        if (own.headers().firstValue("vary").isEmpty()) {
            // nginx knows that there are compressed copies, whether the application has some or not
            names.remove("vary");
        }
        names.stream()
                .filter(name ->
                        !own.headers().allValues(name).equals(sent.headers().allValues(name)))
                .map(name -> name + " " + own.headers().allValues(name) + " is "
                        + sent.headers().allValues(name))
                .forEach(differences::add);
        return differences;
    }

    private static boolean sameButDate(HttpResponse<?> one, HttpResponse<?> other) {
        var names = new TreeSet<>(one.headers().map().keySet());
        names.addAll(other.headers().map().keySet());
        names.removeAll(List.of("date", "x-request-id"));
        return names.stream()
                .allMatch(name ->
                        one.headers().allValues(name).equals(other.headers().allValues(name)));
    }

    private static void await(String what, Callable<Boolean> isSo) {
        Await.until(what, PATIENCE, isSo);
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<byte[]> get(WebServer server, String path, String... headers) {
        return send(server.address() + path, request -> headers.length == 0 ? request : request.headers(headers));
    }

    private interface Finishing {
        HttpRequest.Builder finish(HttpRequest.Builder request);
    }

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static HttpResponse<byte[]> send(String address, Finishing finishing) {
        var request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(60));
        try {
            return CLIENT.send(finishing.finish(request).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
