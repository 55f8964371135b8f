package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.it.Await;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What citizens read when something is not there, or went wrong: in the site's design and language, without details. */
@FromOutside
class ErrorPagesIT {

    private static final List<String> READY =
            List.of("/", "/en/", "/kultura", "/feed.xml", "/sitemap.xml", "/register");

    private Outage outage;

    @ParameterizedTest
    @CsvSource({
        "/nyama-takava, bg, nyama takava",
        "/kultura/premiera-na-zavesa, bg, premiera na zavesa",
        "/en/culture/first-night, en, first night",
        "/media/nothing, bg, nothing",
        "/assets/lost.css, bg, lost css"
    })
    void missingPageOffersASearchForTheWordsOfItsAddress(String path, String language, String words, Site site) {
        var answer = site.get(path);

        assertInDesign(answer, 404, language);
        assertThat(answer.body()).contains("value=\"" + words + "\"").contains("href=\"" + home(language) + "\"");
        assertThat(HtmlChecker.complaints(answer.body())).isEmpty();
    }

    @Test
    void pageThatWasTakenDownSaysWhatItWas(Site site) {
        var answer = site.get("/sport/zapisvane-za-noshtnia-turnir-po-minifutbol");

        assertInDesign(answer, 410, "bg");
        assertThat(answer.body())
                .contains("Записване за нощния турнир по минифутбол")
                .contains("href=\"/sport\"")
                .contains("name=\"q\"");
        assertThat(HtmlChecker.complaints(answer.body())).isEmpty();
    }

    @Test
    void pageIsOnlyRead(Site site) {
        var answer = site.send(
                site.client(),
                site.request("/en/")
                        .method("DELETE", HttpRequest.BodyPublishers.noBody())
                        .build());

        assertInDesign(answer, 405, "en");
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void withoutTheDatabaseWhatIsReadyIsReadAndTheRestSaysThatItWillBeBackAndIs(Site site) throws SQLException {
        outage = new Outage(site);
        whileAway(site);
        for (var path : List.of("/nyama-takava", "/en/none", "/search?q=voda", "/kultura?page=99")) {
            var answer = site.get(path);

            assertInDesign(answer, 503, path.startsWith("/en/") ? "en" : "bg");
            assertThat(answer.headers().firstValue("Retry-After")).contains("30");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.body())
                    .contains("<code>"
                            + answer.headers().firstValue("X-Request-Id").orElseThrow() + "</code>")
                    .doesNotContain("PostgreSQL", "glashatay/", "SQL");
            assertThat(HtmlChecker.complaints(answer.body())).isEmpty();
        }
        assertThat(site.get("/health/ready").statusCode()).isEqualTo(503);
        // more of them than the server has threads, who all ask for what cannot be made
        var crowd = Stream.generate(() -> site.client()
                        .sendAsync(site.request("/kultura?page=99").build(), HttpResponse.BodyHandlers.discarding()))
                .limit(60)
                .toList();
        READY.forEach(path -> assertThat(site.get(path).statusCode()).as(path).isEqualTo(200));
        assertThat(crowd).allMatch(one -> one.join().statusCode() == 503);

        outage.close();
        assertBack(site);
    }

    /** The site changes by itself at times, and then nothing is ready at that moment: so this may have to be begun again. */
    private void whileAway(Site site) throws SQLException {
        for (int attempt = 0; attempt < 5; attempt++) {
            READY.forEach(
                    path -> assertThat(site.get(path).statusCode()).as(path).isEqualTo(200));
            outage.begin();
            await("the server notices", () -> !isAskedForAgain(site.get("/")));
            var answers = READY.stream().map(site::get).toList();
            if (answers.stream().allMatch(answer -> answer.statusCode() == 200)) {
                assertThat(answers)
                        .allMatch(answer ->
                                answer.headers().allValues("Cache-Control").equals(List.of("public, max-age=10")));
                return;
            }
            outage.close();
            assertBack(site);
        }
        throw new AssertionError("nothing was ready");
    }

    @AfterEach
    void endOutage() throws SQLException {
        if (outage != null) {
            outage.close();
            assertBack(outage.site);
        }
    }

    /** A connection that the server has kept is looked at once a second: several answers in a row. */
    private static void assertBack(Site site) {
        var returned = System.nanoTime();
        await("the site is back", () -> Stream.of("/nyama-takava", "/", "/search?q=voda", "/kultura", "/health/ready")
                .allMatch(path -> site.get(path).statusCode() < 500));
        await("pages are asked for again before each use", () -> isAskedForAgain(site.get("/")));
        System.out.printf("back after %.1f s%n", (System.nanoTime() - returned) / 1e9);
    }

    private static boolean isAskedForAgain(HttpResponse<String> answer) {
        return answer.headers().allValues("Cache-Control").equals(List.of("public, max-age=0, must-revalidate"));
    }

    private static void await(String what, Callable<Boolean> isSo) {
        Await.until(what, Duration.ofMinutes(1), isSo);
    }

    private static void assertInDesign(HttpResponse<String> answer, int status, String language) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body())
                .contains("<html lang=\"" + language + "\">")
                .contains("/assets/public.css?v=")
                .contains("<h1 class=\"page-title\">")
                .doesNotContain("Exception", "bg.glashatay", "Payara", "at java.");
    }

    private static String home(String language) {
        return language.equals("en") ? "/en/" : "/";
    }

    /** The database lets nobody in; the application's connections end, as they do when it is restarted. */
    private static final class Outage implements AutoCloseable {

        private final Site site;

        Outage(Site site) {
            this.site = site;
        }

        void begin() throws SQLException {
            execute(List.of(
                    "alter database glashatay allow_connections false",
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'glashatay'"));
        }

        @Override
        public void close() throws SQLException {
            execute(List.of("alter database glashatay allow_connections true"));
        }

        private void execute(List<String> commands) throws SQLException {
            var server = site.product().postgres().orElseThrow();
            try (var connection = server.asSuperuser("postgres").connect();
                    var statement = connection.createStatement()) {
                for (var command : commands) {
                    statement.execute(command);
                }
            }
        }
    }
}
