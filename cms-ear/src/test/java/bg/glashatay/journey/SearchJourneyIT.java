package bg.glashatay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A citizen looks for something, from any page and without a script. */
class SearchJourneyIT extends Journey {

    @Test
    void citizenFindsADocumentWithoutAScript() {
        var page = pageWithoutJavaScript();
        page.navigate(site().address("/").toString());
        page.locator("#find").fill("общински съвет");
        page.locator("#find").press("Enter");

        assertThat(page.locator("h1")).hasText("Търсене");
        assertThat(page.locator("#q")).hasValue("общински съвет");
        page.locator("#narrow a").first().click();
        assertThat(page.locator(".found-chosen li")).hasCount(1);
        page.locator(".found-chosen a").click();
        assertThat(page.locator(".found-chosen")).hasCount(0);
        page.locator(".entry-title a").first().click();
        assertThat(page.locator("article h1")).isVisible();
    }

    @Test
    void titlesAreSuggestedWhileSomebodyTypes() {
        open("/search");
        page().locator("#q").pressSequentially("общин");

        assertThat(page().locator("#q")).hasAttribute("aria-expanded", "true");
        assertAccessible(page());
        page().keyboard().press("ArrowDown");
        assertThat(page().locator("[role=option]").first()).hasAttribute("aria-selected", "true");
        page().keyboard().press("Escape");
        assertThat(page().locator("#suggestions")).isHidden();
        page().locator("#q").pressSequentially("с");
        assertThat(page().locator("#suggestions")).isVisible();
        page().keyboard().press("ArrowDown");
        page().keyboard().press("Enter");
        assertThat(page().locator("article h1")).isVisible();
    }

    @Test
    void eventIsFoundWithItsOwnDayBesideThatOfItsAnnouncement() {
        var event = PublicPlace.EVENT.paths(site()).get(0);
        var title = Jsoup.parse(site().get(event).body()).selectFirst("h1").text();

        var found = Jsoup.parse(site().get("/search?q=" + URLEncoder.encode(title, StandardCharsets.UTF_8))
                .body());

        var row = found.selectFirst(".found-entries li:has(a[href=" + event + "])");
        assertThat(row.selectFirst(".entry-meta").text()).startsWith("обявено на ");
        assertThat(row.select(".entry-essential time")).isNotEmpty();
    }

    @Test
    void pageOfAnInexactAnswerIsAccessibleAndValid() {
        var path = "/search?q=%D0%BE%D0%B1%D1%89%D0%BD%D0%BD%D0%B0&year=2026&sort=date";
        open(path);

        assertAccessible(page());
        assertValidHtml(path);
    }

    @Test
    void fieldIsOnPagesAboutErrorsToo() {
        open("/nyama-takav-razdel");
        page().locator("main form[role=search] input[name=q]").fill("театър");
        page().keyboard().press("Enter");

        assertThat(page()).hasURL(Pattern.compile(".*/search\\?q=.+"));
    }

    @Test
    void resultsAreForPeopleAndNotForSearchEngines() {
        var answer = site().get("/search?q=a");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(answer.body()).contains("<meta name=\"robots\" content=\"noindex\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=a%00b",
                "q=%ED%A0%80",
                "q=%FF%FE",
                "q=a&page=99999999999",
                "q=a&page=-1&year=abc&type=%3Cx%3E&section=..%2F..&sort=1",
                "q=a&q=b&q[]=c",
                "q=%28%28%28&year=0000"
            })
    void whateverStandsInTheAddressHasAnAnswer(String query) {
        assertThat(site().get("/search?" + query).statusCode()).isEqualTo(200);
    }

    @Test
    void brokenEscapeHasAnAnswer() {
        assertThat(raw("GET /search?q=%ZZ% HTTP/1.1")).matches("HTTP/1.1 (200|400) .*");
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 1_000_000})
    void tooLongAnAddressIsRefusedByTheServer(int length) {
        assertThat(raw("GET /search?q=" + "(".repeat(length) + " HTTP/1.1")).matches("HTTP/1.1 4(00|14|31) .*");
    }

    @Test
    void longTextIsCut() {
        open("/search?q=" + URLEncoder.encode("(дума) ".repeat(100), StandardCharsets.UTF_8));

        assertThat(page().locator(".found-note").first()).isVisible();
    }

    /** What the server says first to a request that no client of Java would send. */
    private String raw(String line) {
        try (var socket =
                new Socket(site().address("/").getHost(), site().address("/").getPort())) {
            try {
                socket.getOutputStream()
                        .write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
            } catch (IOException refusedMeanwhile) {
                // it need not read to the end what it refuses
            }
            return new String(socket.getInputStream().readNBytes(30), StandardCharsets.US_ASCII).replaceAll("\\s", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
