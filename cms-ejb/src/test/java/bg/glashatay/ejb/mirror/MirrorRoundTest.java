package bg.glashatay.ejb.mirror;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.ejb.mirror.MirrorFolder.Since;
import bg.glashatay.ejb.mirror.MirrorRound.Manner;
import bg.glashatay.ejb.mirror.MirrorRound.OverException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MirrorRoundTest {

    private static final URI ADDRESS = URI.create("https://www.example.bg");
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final String SHA = "a".repeat(64);
    private static final String PICTURE = "/media/" + SHA + "/w480/most.jpg";

    @TempDir
    Path root;

    private final Village site = new Village();
    private final MirrorProgress progress = new MirrorProgress(NOW);
    private final MovedAddresses moved = new MovedAddresses();
    private MirrorFolder folder;
    private Since since;
    private MirrorKeeper keeper;

    @BeforeEach
    void open() throws IOException {
        folder = MirrorFolder.open(root, Clock.fixed(NOW, ZoneOffset.UTC)).orElseThrow();
        since = folder.begin();
        site.page(
                "/",
                "<a href='/kultura'>Култура</a> <a href='/search'>Търсене</a> <link href='/feed.xml'>"
                        + "<script src='/assets/a.js?v=1'></script>");
        site.page("/kultura", "<a href='/kultura/afish'>Афиш</a> <a href='/kultura?page=2'>2</a>");
        site.page("/kultura?page=2", "<a href='/'>Начало</a>");
        site.page("/kultura/afish", "<img src='" + PICTURE + "' alt=''>");
        site.file(
                "/feed.xml",
                "application/atom+xml;charset=UTF-8",
                "<feed><link href='" + ADDRESS + "/kultura'/></feed>");
        site.file("/assets/a.js", "text/javascript;charset=UTF-8", "go()");
        site.file(PICTURE, "image/jpeg", "picture");
    }

    @AfterEach
    void close() throws IOException {
        folder.close();
    }

    @Test
    void allThatLinksLeadToIsKept() throws Exception {
        round(false);

        assertThat(now())
                .contains(
                        "pages/index.html",
                        "pages/index.html.gz",
                        "pages/kultura/index.html",
                        "pages/kultura/index@page=2.html",
                        "pages/kultura/afish/index.html",
                        "pages/feed.xml",
                        "pages/feed.xml.gz",
                        "pages/assets/a.js",
                        "pages" + PICTURE)
                .doesNotContain("pages" + PICTURE + ".gz")
                .noneMatch(name -> name.contains("search"));
        assertThat(progress.state().addresses()).isEqualTo(7);
    }

    @Test
    void pageThatMayRunScriptsIsNamedSo() throws Exception {
        site.answers.put("/kultura", site.answers.get("/kultura").withPolicy("script-src 'self'; default-src 'none'"));
        round(false);
        assertThat(now()).contains("pages/kultura/index.scripts.html").doesNotContain("pages/kultura/index.html");

        site.page("/kultura", "без");
        round(false);
        assertThat(now()).contains("pages/kultura/index.html").doesNotContain("pages/kultura/index.scripts.html");
        assertThat(known()).doesNotContain("pages/kultura/index.scripts.html.gz");
    }

    @Test
    void whatIsGoneSaysSoAndItsPictureGoesAtOnce() throws Exception {
        round(false);
        site.answer("/kultura/afish", 410, "Свалено.");
        site.answers.remove(PICTURE);
        since = folder.begin();

        var round = newRound(false, () -> true);
        round.waiting().first(Stream.of(address("/kultura/afish")));
        round.goAhead();

        assertThat(known())
                .contains("gone/kultura/afish/index.html")
                .doesNotContain("pages/kultura/afish/index.html", "pages" + PICTURE);
    }

    @Test
    void whatMovedStandsInTheMapUntilSomethingElseIsThere() throws Exception {
        site.moved("/kultura/afish", "/kultura/programa");
        site.page("/kultura/programa", "Програма");
        round(false);
        assertThat(moved()).isEqualTo("\"/kultura/afish\" \"/kultura/programa\";\n");
        assertThat(known()).doesNotContain("pages/kultura/afish/index.html");

        site.page("/kultura/afish", "Пак афиш");
        round(false);
        assertThat(moved()).isEmpty();
    }

    @Test
    void whatNobodyLeadsToAnyMoreIsTakenOut() throws Exception {
        round(false);
        site.page("/kultura", "Празно");
        site.answers.remove("/kultura/afish");
        site.answers.remove(PICTURE);
        since = folder.begin();
        round(false);

        assertThat(known()).noneMatch(name -> name.contains("afish"));
        assertThat(known()).noneMatch(name -> name.contains("media"));
    }

    @Test
    void pageThatFailsKeepsWhatIsKnownOfItAndIsAskedForAgain() throws Exception {
        round(false);
        var before = site.answers.get("/kultura/afish");
        site.answer("/kultura/afish", 500, "Грешка");
        since = folder.begin();

        var round = newRound(false, () -> true);
        round.waiting().first(Stream.of(address("/"), address("/kultura/afish")));
        round.goThrough();
        assertThat(round.hasFailed()).isTrue();
        assertThat(progress.state().problems())
                .containsExactly(new MirrorProblem("/kultura/afish", MirrorProblem.Kind.STATUS, 500));
        keeper.end();
        assertThat(known()).contains("pages/kultura/afish/index.html", "pages" + PICTURE);
        assertThat(now()).doesNotContain("pages/kultura/afish/index.html");

        site.answers.put("/kultura/afish", before);
        round.goBack();
        assertThat(round.hasFailed()).isFalse();
        assertThat(progress.state().problemCount()).isZero();
        assertThat(now()).contains("pages/kultura/afish/index.html");
    }

    @Test
    void siteThatDoesNotAnswerLeavesAllAsItIs() throws Exception {
        round(false);
        var before = known();
        site.silent = true;
        assertThatThrownBy(() -> round(false)).isInstanceOf(MirrorSite.NoAnswerException.class);
        assertThat(known()).isEqualTo(before);
    }

    @Test
    void siteThatAnswersErrorsOnlyIsNotAskedForAllOfIt() throws Exception {
        round(false);
        var before = known();
        site.answers.replaceAll((path, answer) -> Village.answer(500, "text/html", "", "x"));
        var many = new ArrayList<MirrorAddress>();
        for (int i = 0; i < 100; i++) {
            site.answer("/kultura/" + i, 503, "x");
            many.add(address("/kultura/" + i));
        }
        var round = newRound(false, () -> true);
        round.waiting().then(many.stream());
        assertThatThrownBy(round::goThrough).isInstanceOf(MirrorSite.NoAnswerException.class);
        assertThat(site.asked.stream().filter(path -> path.matches("/kultura/\\d+")))
                .hasSizeLessThan(30);
        assertThat(known()).isEqualTo(before);
    }

    @Test
    void picturesAreAskedForOnceUntilACheck() throws Exception {
        round(false);
        since = folder.begin();
        round(false);
        assertThat(site.asked.stream().filter(PICTURE::equals)).hasSize(1);
        assertThat(now()).contains("pages" + PICTURE);

        round(true);
        assertThat(site.asked.stream().filter(PICTURE::equals)).hasSize(2);
    }

    @Test
    void checkMendsWhatIsDamagedAndTellsOfIt() throws Exception {
        round(false);
        Files.writeString(root.resolve("known/pages/kultura/index.html"), "Друго");
        Files.delete(root.resolve("known/pages" + PICTURE));
        Files.createDirectories(root.resolve("now/pages/chuzhdo"));
        Files.writeString(root.resolve("now/pages/chuzhdo/index.html"), "Чуждо");
        round(true);

        var check = progress.state().lastCheck().orElseThrow();
        assertThat(check.compared()).isEqualTo(7);
        assertThat(check.right()).isEqualTo(5);
        assertThat(check.mended()).isEqualTo(2);
        assertThat(check.mendedAddresses()).containsExactlyInAnyOrder("/kultura", PICTURE);
        assertThat(check.takenOutFiles()).containsExactly("pages/chuzhdo/index.html");
        assertThat(Files.readAllBytes(root.resolve("now/pages/kultura/index.html")))
                .isEqualTo(site.answers.get("/kultura").body());

        round(true);
        assertThat(progress.state().lastCheck().orElseThrow().mended()).isZero();
    }

    @Test
    void roundStopsWhenTheSiteChangesAndSaysWhatIsLeft() throws Exception {
        var calls = new int[1];
        var round = newRound(false, () -> calls[0]++ < 2);
        round.waiting().first(Stream.of(address("/"), address("/kultura"), address("/feed.xml")));
        assertThatThrownBy(round::goThrough).isInstanceOf(OverException.class);
        assertThat(round.waiting().left()).contains(address("/feed.xml"));
    }

    @Test
    void addressThatCanHaveNoFileIsCounted() throws Exception {
        var tooLong = "/" + "x".repeat(300);
        site.page(tooLong, "Дълго");
        site.page("/kultura", "<a href='" + tooLong + "'>Дълго</a>");
        round(false);
        assertThat(progress.state().leftOut()).isOne();
        assertThat(progress.state().problems())
                .extracting(MirrorProblem::kind)
                .containsExactly(MirrorProblem.Kind.NAME);
    }

    @Test
    void pageBesideTheOthersIsKeptWithWhatItShows() throws Exception {
        site.answer("/-", 404, "Няма такава страница <link href='/assets/b.css' rel='stylesheet'>");
        site.file("/assets/b.css", "text/css", "@font-face { src: url(\"fonts/s.woff2\") }");
        site.file("/assets/fonts/s.woff2", "font/woff2", "font");
        var round = newRound(false, () -> true);
        round.keepBeside(address("/-"), 404, "errors/404.html");

        assertThat(Files.readString(root.resolve("errors/404.html"))).startsWith("Няма");
        assertThat(root.resolve("errors/404.html.gz")).exists();
        assertThat(now()).contains("pages/assets/b.css", "pages/assets/fonts/s.woff2");
    }

    private void round(boolean check) throws Exception {
        progress.begin(check, NOW);
        var round = newRound(check, () -> true);
        round.waiting().first(Stream.of(address("/")));
        round.waiting().then(Stream.of(address("/kultura/afish")));
        round.goThrough();
        keeper.end();
        progress.end(NOW);
    }

    private MirrorRound newRound(boolean check, BooleanSupplier goesOn) {
        keeper = new MirrorKeeper(folder, since, moved, progress, check);
        return new MirrorRound(
                keeper, folder.arrivals(), site, new FoundLinks(ADDRESS), progress, new Manner(check, false), goesOn);
    }

    private static MirrorAddress address(String path) {
        return MirrorAddress.former(path).orElseThrow();
    }

    private String moved() throws IOException {
        return Files.readString(root.resolve("moved.map"));
    }

    private List<String> known() throws IOException {
        return files(root.resolve("known"));
    }

    private List<String> now() throws IOException {
        return files(root.resolve("now").toRealPath());
    }

    private static List<String> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /** A small site. */
    private static final class Village implements MirrorSite {

        private final Map<String, Said> answers = new LinkedHashMap<>();
        private final List<String> asked = new ArrayList<>();
        private boolean silent;

        void page(String path, String body) {
            answers.put(path, answer(200, "text/html;charset=UTF-8", "", body));
        }

        void file(String path, String type, String body) {
            answers.put(path, answer(200, type, "", body));
        }

        void answer(String path, int status, String body) {
            answers.put(path, answer(status, "text/html;charset=UTF-8", "", body));
        }

        void moved(String path, String to) {
            answers.put(path, answer(301, "", to, ""));
        }

        static Said answer(int status, String type, String location, String body) {
            return new Said(status, type, "default-src 'none'", location, body.getBytes(UTF_8));
        }

        @Override
        public MirrorAnswer get(MirrorAddress address) throws NoAnswerException {
            asked.add(address.toString());
            if (silent) {
                throw new NoAnswerException("silent", null);
            }
            return answers.getOrDefault(address.toString(), answer(404, "text/html", "", "Няма"))
                    .answer();
        }

        @Override
        public MirrorAnswer get(MirrorAddress address, Path into) throws NoAnswerException {
            var answer = get(address);
            try {
                Files.write(into, answer.body());
            } catch (IOException e) {
                throw new NoAnswerException("disk", e);
            }
            return answer;
        }
    }

    private record Said(int status, String type, String policy, String location, byte[] body) {

        Said withPolicy(String other) {
            return new Said(status, type, other, location, body);
        }

        MirrorAnswer answer() {
            return new MirrorAnswer(status, type, policy, location, NOW, body);
        }
    }
}
