package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.it.Await;
import bg.glashatay.run.Build;
import bg.glashatay.run.Folders;
import bg.glashatay.run.WebServer;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where the nginx configuration that ships looks for an address, in which order: with a mirror of a few files, and
 * somebody in the application's place whose answers the test chooses.
 */
@NeedsNginx
class WebServerFilesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final String PICTURE = "/media/" + "a".repeat(64) + "/w480/most.jpg";
    private static final String DOCUMENT = "/media/" + "a".repeat(64) + "/original/naredba.pdf";

    /** What the mirror has of some addresses. */
    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("/", "home"),
            Map.entry("/kultura", "kultura"),
            Map.entry("/kultura?page=3", "kultura 3"),
            Map.entry("/kultura?year=2026&month=11", "kultura november"),
            Map.entry("/kultura/kartini", "gallery"),
            Map.entry("/en/", "english home"),
            Map.entry("/feed.xml", "feed"),
            Map.entry("/feed.xml?page=2", "feed 2"),
            Map.entry("/assets/public.css?v=Ab3_-", "css"),
            Map.entry(PICTURE, "picture"),
            Map.entry("/sport/turnir", "gone"));

    private static Path work;
    private static HttpServer application;

    private static final Map<String, WebServer> SERVERS = new HashMap<>();

    /** The one that is asked. */
    private static WebServer nginx;

    /** What the application answers with; 0 for hanging up. */
    private static volatile int status;

    /** Whether the application itself answers, or a server that has none yet. */
    private static volatile boolean deployed;

    private static volatile String lastMethod = "";
    private static volatile long lastLength;
    private static volatile int asked;

    @BeforeAll
    static void start() throws IOException {
        work = Build.current().work().resolve("web-server-files");
        Folders.delete(work);
        for (var name : List.of("verified", "unverified", "switched")) {
            fill(work.resolve(name));
        }
        lead(work.resolve("verified"), "known");
        lead(work.resolve("unverified"), "since-1");
        lead(work.resolve("switched"), "known");
        application = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        application.setExecutor(Executors.newCachedThreadPool());
        application.createContext("/", exchange -> {
            asked++;
            lastMethod = exchange.getRequestMethod();
            lastLength = exchange.getRequestBody().readAllBytes().length;
            if (status == 0) {
                exchange.close();
                return;
            }
            if (deployed) {
                exchange.getResponseHeaders().add("Permissions-Policy", "usb=()");
            }
            var body = ("application " + exchange.getRequestURI()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, lastMethod.equals("HEAD") ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        application.start();
        for (var name : List.of("verified", "unverified", "switched")) {
            SERVERS.put(
                    name,
                    WebServer.started(
                            Build.current(),
                            work.resolve("nginx-" + name),
                            application.getAddress().getPort(),
                            work.resolve(name),
                            1));
        }
    }

    private static void fill(Path mirror) throws IOException {
        var known = mirror.resolve("known");
        file(known.resolve("pages/index.html"), "home");
        file(known.resolve("pages/kultura/index.html"), "kultura");
        file(known.resolve("pages/kultura/index@page=3.html"), "kultura 3");
        file(known.resolve("pages/kultura/index@year=2026&month=11.html"), "kultura november");
        file(known.resolve("pages/kultura/kartini/index.scripts.html"), "gallery");
        file(known.resolve("pages/en/index.html"), "english home");
        file(known.resolve("pages/feed.xml"), "feed");
        file(known.resolve("pages/feed.xml@page=2"), "feed 2");
        file(known.resolve("pages/assets/public.css"), "css");
        file(known.resolve("pages" + PICTURE), "picture");
        file(known.resolve("pages" + DOCUMENT), "document");
        file(known.resolve("gone/sport/turnir/index.html"), "gone");
        file(known.resolve("gone/община/кмет/index.html"), "gone mayor");
        for (var name : List.of("404", "503", "search")) {
            file(mirror.resolve("errors/" + name + ".html"), name + " bg");
            file(mirror.resolve("errors/" + name + ".en.html"), name + " en");
        }
        file(mirror.resolve(".lock"), "lock");
        file(
                mirror.resolve("moved.map"),
                "\"/en\" \"/en/\";\n\"/staro\" \"/kultura\";\n\"/novini.php?id=5\" \"/sport\";\n\"/община\" \"/obshtina\";\n");
    }

    @AfterAll
    static void stop() {
        SERVERS.values().forEach(WebServer::close);
        if (application != null) {
            application.stop(0);
        }
    }

    @Test
    void configurationIsValidAsItShips() {
        assertThat(WebServer.complaints(Build.current(), work.resolve("as-it-ships")))
                .isEmpty();
    }

    @Test
    void whatWasVerifiedIsSentAndTheApplicationIsNotAsked() {
        allIsVerified();
        asked = 0;

        for (var path : FILES.keySet()) {
            var answer = get(path);
            assertThat(answer.body()).isEqualTo(FILES.get(path));
            assertThat(answer.statusCode()).isEqualTo(path.equals("/sport/turnir") ? 410 : 200);
        }

        assertThat(asked).isZero();
    }

    @Test
    void scriptsMayRunOnlyInPagesThatHaveThem() {
        allIsVerified();

        assertThat(header(get("/kultura/kartini"), "Content-Security-Policy"))
                .startsWith("script-src 'self'; default-src");
        assertThat(header(get("/kultura"), "Content-Security-Policy")).startsWith("default-src 'none'");
    }

    @Test
    void compressedCopiesGoToWhoeverTakesThem() {
        allIsVerified();

        for (var coding : WebServer.knowsBrotli() ? new String[] {"gzip", "br"} : new String[] {"gzip"}) {
            var answer = send(request("/kultura").header("Accept-Encoding", coding));
            assertThat(header(answer, "Content-Encoding")).isEqualTo(coding);
            assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding");
            assertThat(header(answer, "ETag")).isNotEqualTo(header(get("/kultura"), "ETag"));
        }
        assertThat(header(send(request("/kultura").header("Accept-Encoding", "gzip;q=0")), "Content-Encoding"))
                .isEmpty();
    }

    @Test
    void linkThatIsSwitchedIsFollowed() {
        begin("switched");
        await("/kultura", "kultura");

        lead(work.resolve("switched"), "since-1");

        await("/kultura", "application /kultura");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kultura/",
                "/Kultura",
                "/kultura?utm_source=x",
                "/%6Bultura",
                "/kultura;jsessionid=1",
                "/en",
                "/kultura/index.html",
                "/kultura/index",
                "/now/pages/kultura/index.html",
                "/known/pages/index.html",
                "/errors/404.html",
                "/moved.map",
                "/.lock",
                "/kultura/%2e%2e",
                "/media/../.lock",
                "/assets/%2e%2e/feed.xml",
                "/feed.xml.gz",
            })
    void addressThatIsSpeltInAnyOtherWayIsTheApplications(String path) {
        allIsVerified();

        assertThat(get(path).body()).isEqualTo("application " + path);
    }

    @Test
    void whatReadersSendIsTheApplications() {
        allIsVerified();

        assertThat(send(request("/kultura").POST(BodyPublishers.ofString("x"))).body())
                .isEqualTo("application /kultura");
        assertThat(send(request("/kultura").DELETE()).body()).isEqualTo("application /kultura");
    }

    @Test
    void goneIsGoneAsTheApplicationWroteIt() {
        allIsVerified();
        status = 404;

        var answer = get("/sport/turnir");

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(header(answer, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(header(answer, "ETag")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 301, 404, 410, 500})
    void applicationsWordCountsWhereNothingWasVerified(int said) {
        nothingIsVerified();
        status = said;

        var answer = get("/kultura");

        assertThat(answer.statusCode()).isEqualTo(said);
        assertThat(answer.body()).isEqualTo("application /kultura");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 502, 503, 504})
    void withoutTheApplicationWhatWasKnownIsSent(int said) {
        nothingIsVerified();
        status = said;

        assertThat(get("/kultura").body()).isEqualTo("kultura");
        assertThat(get("/kultura").statusCode()).isEqualTo(200);
        assertThat(get("/kultura?utm_source=x").body()).isEqualTo("kultura");
        assertThat(get("/?fbclid=x").body()).isEqualTo("home");
        assertThat(get("/en/").body()).isEqualTo("english home");
        assertThat(get("/feed.xml").body()).isEqualTo("feed");
        assertThat(get("/sport/turnir").statusCode()).isEqualTo(410);
        assertThat(get("/sport/turnir").body()).isEqualTo("gone");
        assertThat(get("/%D0%BE%D0%B1%D1%89%D0%B8%D0%BD%D0%B0/%D0%BA%D0%BC%D0%B5%D1%82/")
                        .body())
                .isEqualTo("gone mayor");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 500})
    void serverThatIsStartingIsNotBelieved(int said) {
        nothingIsVerified();
        status = said;
        deployed = false;

        assertThat(get("/kultura").body()).isEqualTo("kultura");
        assertThat(get("/search?q=x").body()).isEqualTo("search bg");
    }

    @ParameterizedTest
    @CsvSource({
        "/staro, /kultura",
        "/staro/, /kultura",
        "/STARO?page=2, /kultura",
        "/novini.php?id=5, /sport",
        "/%D0%BE%D0%B1%D1%89%D0%B8%D0%BD%D0%B0, /obshtina",
        "/kultura/, /kultura",
        "/kultura/?page=3, /kultura?page=3",
        "/en, /en/"
    })
    void withoutTheApplicationWhatMovedLeadsOn(String path, String target) {
        nothingIsVerified();
        status = 0;

        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(header(answer, "Location")).isEqualTo(target);
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
    }

    @ParameterizedTest
    @CsvSource({
        "/nyama, 404, 404 bg",
        "/en/none, 404, 404 en",
        "/kultura?page=9, 200, kultura",
        "/novini.php, 404, 404 bg",
        "/media/none, 404, 404 bg",
        "/KULTURA, 503, 503 bg",
        "/search, 503, search bg",
        "/en/search?q=x, 503, search en",
        "/search/suggest?q=x, 503, 503 bg",
        "/login, 503, 503 bg",
        "/editor/documents, 503, 503 bg",
        "/en/feedback, 503, 503 en",
    })
    void withoutTheApplicationItIsSaidWhatIsNotThere(String path, int said, String body) {
        nothingIsVerified();
        status = 0;

        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(said);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(header(answer, "Retry-After")).isEqualTo(said == 503 ? "30" : "");
        assertThat(header(answer, "Cache-Control"))
                .isEqualTo(said == 503 ? "no-store" : "public, max-age=0, must-revalidate");
    }

    @Test
    void withoutTheApplicationProgramsAreToldInTheirWay() {
        nothingIsVerified();
        status = 0;

        var answer = get("/api/v1/documents");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("\"status\":503");
    }

    @Test
    void whatPeopleAtWorkAreToldIsNotReplaced() {
        nothingIsVerified();
        status = 503;

        assertThat(get("/editor/media/upload").body()).isEqualTo("application /editor/media/upload");
        assertThat(get("/api/v1/media").body()).isEqualTo("application /api/v1/media");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/media", "/editor/media/upload", "/editor/library/upload", "/editor/admin/import/upload"
            })
    void fileComesInWholeHoweverLarge(String path) {
        nothingIsVerified();
        long size = 20_000_000;
        var body = BodyPublishers.ofByteArray(new byte[(int) size]);

        assertThat(send(request(path).POST(body)).statusCode()).isEqualTo(200);

        assertThat(lastMethod).isEqualTo("POST");
        assertThat(lastLength).isEqualTo(size);
    }

    @Test
    void picturesMayBeKeptForEverAndDocumentsAreToBeTaken() {
        allIsVerified();

        assertThat(header(get(PICTURE), "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(get(PICTURE), "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(send(request(PICTURE).header("Range", "bytes=0-2")).body()).isEqualTo("pic");
        assertThat(send(request(PICTURE).header("Range", "bytes=0-2,3-4")).body())
                .isEqualTo("picture");
        // its name is the application's to say
        assertThat(get(DOCUMENT).body()).startsWith("application");
        status = 0;
        assertThat(get(DOCUMENT).body()).isEqualTo("document");
        assertThat(header(get(DOCUMENT), "Content-Disposition")).isEqualTo("attachment; filename=\"naredba.pdf\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/ready", "/metrics", "/openapi"})
    void howTheServerIsIsNobodysBusiness(String path) {
        nothingIsVerified();
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("404 bg");
    }

    private static void allIsVerified() {
        begin("verified");
    }

    /** The site has just changed. */
    private static void nothingIsVerified() {
        begin("unverified");
    }

    private static void begin(String which) {
        status = 200;
        deployed = true;
        nginx = SERVERS.get(which);
    }

    /** Leads the link to another folder in one step, as the mirror does. */
    private static void lead(Path mirror, String folder) {
        try {
            Files.createDirectories(mirror.resolve(folder));
            Files.createSymbolicLink(mirror.resolve("coming"), Path.of(folder));
            Files.move(mirror.resolve("coming"), mirror.resolve("now"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is where is looked at once a second. */
    private static void await(String path, String body) {
        Await.until(path + " is answered with " + body, PATIENCE, () -> get(path)
                .body()
                .equals(body));
    }

    private static void file(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        var gzip = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(gzip)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(file.resolveSibling(file.getFileName() + ".gz"), gzip.toByteArray());
        // nobody here reads it
        Files.writeString(file.resolveSibling(file.getFileName() + ".br"), "brotli of " + content);
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(nginx.address() + path)).timeout(PATIENCE);
    }

    private static HttpResponse<String> get(String path) {
        return send(request(path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
