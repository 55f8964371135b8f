package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What citizens read when something is not there, or went wrong: in the site's design and language, without details. */
@FromOutside
class ErrorPagesIT {

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
    void siteWithoutItsDatabaseSaysThatItWillBeBackAndIs(Site site) throws SQLException, InterruptedException {
        try (var outage = new Outage(site)) {
            outage.begin();
            for (var path : List.of("/", "/en/", "/kultura", "/nyama-takava")) {
                var answer = site.get(path);

                assertInDesign(answer, 503, path.startsWith("/en/") ? "en" : "bg");
                assertThat(answer.headers().firstValue("Retry-After")).contains("30");
                assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
                assertThat(answer.body()).doesNotContain("PostgreSQL", "glashatay/", "SQL");
                assertThat(HtmlChecker.complaints(answer.body())).isEmpty();
            }
        }
        assertThat(isBack(site)).isTrue();
    }

    /** The server looks once a second whether a connection that it has kept is still one. */
    private static boolean isBack(Site site) throws InterruptedException {
        int inARow = 0;
        for (int attempt = 0; attempt < 30 && inARow < 3; attempt++) {
            Thread.sleep(1_100);
            inARow = site.get("/").statusCode() == 200 ? inARow + 1 : 0;
        }
        return inARow == 3;
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
