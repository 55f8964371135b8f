package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.journey.ApiClient.Answer;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A node that keeps the site as files: they are what it answers, to the byte, and follow whatever is published, taken away
 * or damaged.
 */
@FromOutside
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MirrorIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String STATE = "/api/v1/mirror";

    private static final Pattern APPLICATION_ONLY =
            Pattern.compile("(?:/en)?/(?:search|feedback|editor|login|api|preview)(?:[/?].*)?");

    private static final Pattern FILE =
            Pattern.compile("/(?:media/[0-9a-f]{64}/[A-Za-z0-9-]+|assets)/[A-Za-z0-9_./-]*[A-Za-z0-9]");

    @TempDir
    static Path mirror;

    private static Site node;
    private static Wire wire;
    private static NodeDesk desk;
    private static HttpClient anybody;
    private static ApiClient administrator;
    private static boolean waited;

    @BeforeAll
    static void startANodeThatKeepsAMirror(Site site) throws IOException {
        var database = site.product().database();
        var address = URI.create(database.url().substring("jdbc:".length()));
        wire = new Wire(address.getPort());
        var through = database.url().replace(":" + address.getPort() + "/", ":" + wire.port() + "/");
        try (var another =
                        FileChannel.open(mirror.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = another.lock()) {
            assertThat(lock.isValid()).isTrue();
            node = site.anotherNode(Map.of("CMS_MIRROR_DIR", mirror.toString(), "CMS_DB_URL", through));
            waited = !Files.exists(mirror.resolve("now"));
        }
        desk = new NodeDesk(node);
        anybody = node.client();
        administrator = ApiClient.of(node, "admin");
        awaitComplete();
    }

    @AfterAll
    static void stopIt() {
        if (node != null) {
            node.close();
        }
        if (wire != null) {
            wire.close();
        }
    }

    @Test
    void nodeWaitsWhileAnotherKeepsTheFolderAndGoesOnAfterIt() {
        assertThat(waited).isTrue();
        assertThat(mirror.resolve("now/pages/index.html")).exists();
    }

    @Test
    void everyAddressOfTheSiteHasItsBytesInAFile() throws Exception {
        awaitComplete();
        var todo = new ArrayDeque<>(List.of("/", "/en/", "/sitemap.xml", "/robots.txt", "/.well-known/security.txt"));
        var seen = new TreeSet<>(todo);
        var wrong = new ArrayList<String>();
        int live = 0;
        while (!todo.isEmpty()) {
            var address = todo.poll();
            var answer = bytes(address);
            if (answer.statusCode() == 200) {
                live++;
                if (!isAsAnswered(address, answer)) {
                    wrong.add(address);
                }
                links(address, answer).filter(seen::add).forEach(todo::add);
            } else if (answer.statusCode() == 301) {
                assertThat(Files.readString(mirror.resolve("moved.map"))).contains("\"" + address + "\" ");
            }
        }
        assertThat(wrong).as("of " + live + " live addresses").isEmpty();
        assertThat(live).isGreaterThan(150);
        assertThat(state().json().getInt("problemCount")).as(state().toString()).isZero();
    }

    /** The last, for whoever comes after it waits for a whole round. */
    @Test
    @Order(Integer.MAX_VALUE)
    void publishedPageStandsInTheMirrorAndGoesFromItWithItsFiles() throws Exception {
        var picture = desk.picture();
        var work = desk.ready(desk.draft(picture, desk.document()));
        var path = desk.publish(work);
        var page = mirror.resolve("now/pages" + path);
        await("published: in the mirror", () -> Files.exists(index(page)));

        var answer = bytes(path);
        assertThat(Files.readAllBytes(index(page))).isEqualTo(answer.body());
        assertThat(gunzipped(index(page))).isEqualTo(answer.body());
        assertThat(Path.of(index(page) + ".br")).exists();
        await("published: in its list", () -> Files.readString(mirror.resolve("known/pages/transport/index.html"))
                .contains(path));
        var files = mirror.resolve("known/pages/media/" + picture);
        await("published: with its picture", () -> Files.exists(files.resolve("w480/most.jpg")));

        desk.takeAway(work, "UNPUBLISH");
        await("unpublished: not now", () -> !Files.exists(index(page)));
        await("unpublished: not known", () -> !Files.exists(index(mirror.resolve("known/pages" + path))));
        await("unpublished: said to be gone", () -> Files.exists(mirror.resolve("now/gone" + path + "/index.html")));
        await("unpublished: its files too", () -> !Files.exists(files));
        assertThat(Files.readAllBytes(mirror.resolve("known/gone" + path + "/index.html")))
                .isEqualTo(bytes(path).body());
        await("the list is without it", () -> !Files.readString(mirror.resolve("known/pages/transport/index.html"))
                .contains(path));
    }

    @Test
    void formerAddressesLeadOnAsTheSiteDoes() throws Exception {
        awaitComplete();
        var lines = Files.readAllLines(mirror.resolve("moved.map"));
        assertThat(lines).isSorted().isNotEmpty();
        for (var line : lines) {
            var parts = line.split("\"");
            var answer =
                    bytes(new URI(null, null, parts[1], null).toASCIIString().replace("%3F", "?"));
            assertThat(answer.statusCode()).as(line).isEqualTo(301);
            assertThat(answer.headers().firstValue("Location")).as(line).hasValue(parts[3]);
        }
    }

    @Test
    void webServerHasPagesToSayWhatIsWrong() throws Exception {
        awaitComplete();
        for (var language : List.of("", ".en")) {
            var prefix = language.isEmpty() ? "" : "/en";
            assertThat(Files.readAllBytes(mirror.resolve("errors/404" + language + ".html")))
                    .isEqualTo(bytes(prefix + "/-").body());
            assertThat(Files.readAllBytes(mirror.resolve("errors/503" + language + ".html")))
                    .isEqualTo(bytes(prefix + "/unavailable").body());
        }
    }

    @Test
    void onlyAdministratorsMayAskForIt() {
        assertThat(ApiClient.anonymous(node).get(STATE).status()).isEqualTo(401);
        assertThat(ApiClient.of(node, "publisher").get(STATE).status()).isEqualTo(403);
        assertThat(ApiClient.of(node, "publisher").post(STATE + "/verify", "").status())
                .isEqualTo(403);
    }

    @Test
    void filesStayWhileTheDatabaseIsAwayAndAreFollowedAgainAfterwards() throws Exception {
        awaitComplete();
        var now = Files.readSymbolicLink(mirror.resolve("now"));
        var home = Files.readAllBytes(index(mirror.resolve("now/pages")));
        wire.cut();
        try {
            await("the database is away", () -> Files.readString(mirror.resolve("state.json"))
                    .contains("DATABASE_AWAY"));
            assertThat(Files.readSymbolicLink(mirror.resolve("now"))).isEqualTo(now);
            assertThat(index(mirror.resolve("now/pages"))).hasBinaryContent(home);
            // nor is any program told that it has done something wrong
            for (var program : List.of(ApiClient.anonymous(node), administrator)) {
                var told = program.get("/api/v1/documents");
                assertThat(told.status()).as(told.toString()).isEqualTo(503);
                assertThat(told.code()).isEqualTo("server-error");
                assertThat(told.header("Retry-After")).isEqualTo("30");
            }
        } finally {
            wire.mend();
        }
        awaitComplete();
        assertThat(Files.readSymbolicLink(mirror.resolve("now"))).isNotEqualTo(now);
    }

    @Test
    @ExtendWith(BrowserExtension.class)
    void administratorAsksForACheckThatMendsWhatIsDamagedAndSeesHowItComesAlong(Browser browser) throws Exception {
        awaitComplete();
        Files.writeString(index(mirror.resolve("known/pages/kultura")), "Повредено");
        Files.writeString(mirror.resolve("known/pages/feed.xml.gz"), "Повредено");
        Files.createDirectories(mirror.resolve("known/pages/chuzhdo"));
        Files.writeString(mirror.resolve("known/pages/chuzhdo/index.html"), "Чуждо");
        try (var context = browser.newContext(new Browser.NewContextOptions().setLocale("bg-BG"))) {
            var page = context.newPage();
            page.navigate(node.address("/login").toString());
            page.locator("#username").fill("admin");
            page.locator("#password").fill(node.password());
            page.locator("#submit").click();
            page.waitForURL(url -> !url.contains("/login"));
            Journey.administer(page, "Сървър", "/editor/mirror");

            page.locator("#check\\:now").click();
            PlaywrightAssertions.assertThat(page.locator(".notices")).containsText("Проверката е заявена");
            // it is wanted already
            assertThat(administrator.post(STATE + "/verify", "").status()).isEqualTo(202);
            // by itself
            PlaywrightAssertions.assertThat(page.locator("[data-part=check]")).containsText("Сравнени са", timeout());
            PlaywrightAssertions.assertThat(page.locator("[data-part=state]"))
                    .containsText("Огледалото е като сайта", timeout());
            Journey.assertReadable(page);
            page.navigate(node.address("/editor/mirror?ui=en").toString());
            PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Mirror of the site");
            Journey.assertReadable(page);
        }
        assertMended();
    }

    private static void assertMended() throws Exception {
        await("checked", () -> !state().json().getBoolean("checkWanted"));
        var check = state().json().getJsonObject("lastCheck");
        assertThat(check.getJsonArray("mendedAddresses").toString()).contains("\"/kultura\"", "\"/feed.xml\"");
        assertThat(check.getJsonArray("takenOutFiles").toString()).contains("chuzhdo");
        assertThat(check.getInt("compared"))
                .isEqualTo(check.getInt("right") + check.getInt("mended"))
                .isGreaterThan(150);
        assertThat(index(mirror.resolve("now/pages/kultura")))
                .hasBinaryContent(bytes("/kultura").body());
        assertThat(gunzipped(mirror.resolve("now/pages/feed.xml")))
                .isEqualTo(bytes("/feed.xml").body());
        assertThat(mirror.resolve("known/pages/chuzhdo")).doesNotExist();
    }

    private static ContainsTextOptions timeout() {
        return new ContainsTextOptions().setTimeout(PATIENCE.toMillis());
    }

    /** Whether the file of an address is what was answered; looked at again where the site is another by now. */
    private static boolean isAsAnswered(String address, HttpResponse<byte[]> answer) throws Exception {
        if (Arrays.equals(known(address, answer), answer.body())) {
            return true;
        }
        awaitComplete();
        return Arrays.equals(known(address, answer), bytes(address).body());
    }

    private static byte[] known(String address, HttpResponse<byte[]> answer) throws IOException {
        var parts = address.split("\\?", 2);
        var query = parts.length == 1 || address.startsWith("/assets/") ? "" : "@" + parts[1];
        var at = mirror.resolve("now/pages" + parts[0]);
        boolean page = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        boolean scripts = answer.headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .contains("script-src");
        var file = page ? at.resolve("index" + query + (scripts ? ".scripts" : "") + ".html") : Path.of(at + query);
        return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    }

    private static Stream<String> links(String address, HttpResponse<byte[]> answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("text/") && !type.contains("xml")) {
            return Stream.empty();
        }
        var text = new String(answer.body(), StandardCharsets.UTF_8);
        var links = new ArrayList<String>();
        FILE.matcher(text).results().forEach(file -> links.add(file.group()));
        if (type.contains("html")) {
            Jsoup.parse(text).select("a[href], link[href]").forEach(link -> links.add(link.attr("href")));
        } else if (type.contains("xml")) {
            Jsoup.parse(text, Parser.xmlParser()).select("loc").forEach(loc -> links.add(loc.text()));
        } else if (type.startsWith("text/css")) {
            Pattern.compile("url\\(\"?([^\")]+)")
                    .matcher(text)
                    .results()
                    .forEach(url ->
                            links.add(URI.create(address).resolve(url.group(1)).toString()));
        }
        // the site's address is the first node's
        return links.stream()
                .map(link ->
                        link.replaceFirst("^http://localhost:[0-9]+(?=/)", "").replaceFirst("#.*", ""))
                .map(link -> link.startsWith("/assets/") ? link.replaceFirst("\\?.*", "") : link)
                .filter(link -> link.startsWith("/")
                        && !link.startsWith("//")
                        && !APPLICATION_ONLY.matcher(link).matches());
    }

    /** With scripts of ours or without, as the page has it. */
    private static Path index(Path folder) {
        var withScripts = folder.resolve("index.scripts.html");
        return Files.exists(withScripts) ? withScripts : folder.resolve("index.html");
    }

    private static byte[] gunzipped(Path file) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(Path.of(file + ".gz"))))) {
            return in.readAllBytes();
        }
    }

    private static HttpResponse<byte[]> bytes(String path) throws Exception {
        return anybody.send(node.request(path).build(), BodyHandlers.ofByteArray());
    }

    private static Answer state() {
        return administrator.get(STATE);
    }

    /** Until a round has ended that began after all that was acknowledged before this was called. */
    private static void awaitComplete() {
        await("complete", () -> {
            var before = Files.exists(mirror.resolve("now")) ? Files.readSymbolicLink(mirror.resolve("now")) : null;
            var state = state();
            return before != null
                    && state.status() == 200
                    && state.text("work").equals("UP_TO_DATE")
                    && before.equals(Files.readSymbolicLink(mirror.resolve("now")))
                    && Files.exists(index(mirror.resolve("now/pages")));
        });
    }

    private static void await(String what, Callable<Boolean> isSo) {
        var began = Instant.now();
        try {
            while (!isSo.call()) {
                assertThat(Duration.between(began, Instant.now())).as(what).isLessThan(PATIENCE);
                Thread.sleep(50);
            }
        } catch (Exception e) {
            throw new IllegalStateException(what, e);
        }
        System.out.println(what + ": " + Duration.between(began, Instant.now()).toMillis() + " ms");
    }
}
