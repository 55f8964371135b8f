package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where people find their work: the start page and the lists. */
class StartPageJourneyIT extends Journey {

    /** Without a browser: the lists are long, and no script has a part in them. */
    @ParameterizedTest
    @ValueSource(strings = {"author", "author2", "reviewer", "publisher", "section-editor", "duty", "admin"})
    void countsEqualTheirLists(String account) {
        var client = site().clientOf(account);
        var start = read(client, "/editor");
        var lengths = new HashMap<String, Integer>();
        var lists = start.select("section.worklist");
        assertThat(lists).as("lists of " + account).isNotEmpty();
        for (var list : lists) {
            int count = count(list);
            var all = list.select(".worklist-head a").eachAttr("href");

            assertThat(list.select("li")).as(list.text()).hasSize(Math.min(count, 5));
            assertThat(all).as(list.text()).hasSize(count > 5 ? 1 : 0);
            for (var address : all) {
                assertThat(lengths.computeIfAbsent(address, whole -> length(client, whole)))
                        .as(address)
                        .isEqualTo(count);
            }
        }
        for (var link : start.select("nav.counts a")) {
            assertThat(lengths.computeIfAbsent(link.attr("href"), whole -> length(client, whole)))
                    .as(link.text())
                    .isEqualTo(count(link));
        }
    }

    private static int count(Element part) {
        return Integer.parseInt(part.select(".count").text());
    }

    /** How many texts a list has, page by page. */
    private int length(HttpClient client, String address) {
        return pages(client, address).stream()
                .mapToInt(page -> page.select(".entries li > a").size())
                .sum();
    }

    private List<Document> pages(HttpClient client, String first) {
        var pages = new ArrayList<Document>();
        for (var next = first; next != null; ) {
            var page = read(client, next);
            pages.add(page);
            var link = page.selectFirst(".pages a[rel=next]");
            next = link == null ? null : link.attr("href");
        }
        return pages;
    }

    private Document read(HttpClient client, String address) {
        var answer = site().send(client, site().request(address).build());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    @Test
    void failureIsAtTheTopForPublishersOnly() {
        login("publisher");
        var lists = page().locator("section.worklist");
        assertThat(lists.first().getAttribute("class")).contains("alarming");
        assertThat(lists.first().locator(".entry-reason").first().textContent()).isNotBlank();

        var author = anotherPage();
        login(author, "author");
        assertThat(author.locator(".alarming").count()).isZero();
    }

    @Test
    void reviewerIsLedToTheReview() {
        login("reviewer");

        var link = page().locator("#TO_REVIEW")
                .locator("xpath=ancestor::section")
                .locator("li a")
                .first();

        assertThat(link.getAttribute("href")).matches("/editor/editions/\\d+/review");
    }

    @Test
    void listIsFilteredAndItsAddressKept() {
        login("author");
        open("/editor/documents");
        var all = total();
        page().locator("#filter-state").selectOption("published");
        page().locator("#filter-text").fill("ИНСПЕКТОРАТА");
        page().locator("form.filters button").click();
        page().waitForURL(url -> url.contains("state=published"));

        assertThat(page().url()).contains("text=");
        assertThat(total()).isLessThan(all).isPositive();
        assertThat(page().locator("table.rows tbody tr td:nth-of-type(1)").allTextContents())
                .allMatch(state -> state.contains("Публикуван"));
        assertThat(page().locator("table.rows tbody th").allTextContents())
                .allMatch(title -> title.contains("Инспектората"));
        assertThat(page().locator("#filter-state").inputValue()).isEqualTo("published");

        page().goBack();
        assertThat(total()).isEqualTo(all);
    }

    @Test
    void pagesOfTheListHoldEveryRowOnce() {
        var pages = pages(site().clientOf("author"), "/editor/documents?sort=title");
        var links = pages.stream()
                .flatMap(page -> page.select("table.rows tbody th a").eachAttr("href").stream())
                .toList();

        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(links)
                .doesNotHaveDuplicates()
                .hasSize(total(pages.get(0).select(".rows-total").text()));
    }

    @Test
    void columnHeadsTurnTheListRound() {
        login("author");
        open("/editor/documents");
        var title = page().locator("th[aria-sort]").first();
        title.locator("a").click();
        PlaywrightAssertions.assertThat(title).hasAttribute("aria-sort", "ascending");
        var first = firstTitle().textContent();

        title.locator("a").click();

        PlaywrightAssertions.assertThat(title).hasAttribute("aria-sort", "descending");
        assertThat(firstTitle().textContent()).isNotEqualTo(first);
    }

    @Test
    void languageOfThePagesIsChosen() {
        login("author");
        open("/editor/documents?state=draft");
        page().locator(".bar-account a[hreflang=en]").click();

        PlaywrightAssertions.assertThat(page().locator("html")).hasAttribute("lang", "en");
        assertThat(page().url()).endsWith("/editor/documents?state=draft");
        assertThat(page().locator("h1").textContent()).isEqualTo("Documents");
    }

    @Test
    void nobodySeesWhatIsNotTheirs() {
        login("author");

        assertThat(page().locator(".bar-nav a[href*=admin]").count()).isZero();
        assertThat(open("/editor/admin/tokens").status()).isEqualTo(403);
        assertAccessible(page());
        assertThat(open("/editor/nothing-here").status()).isEqualTo(404);
        assertThat(open("/editor/worklists/nothing-here").status()).isEqualTo(404);
        assertAccessible(page());
    }

    @ParameterizedTest
    @CsvSource({"1280", "360"})
    void everybodyCanUseThePages(int width) {
        page().setViewportSize(width, 800);
        open("/login");
        assertReadable();
        login("section-editor");
        assertReadable();
        for (var path : List.of("/editor/documents", "/editor/worklists/recently-published", "/editor/password")) {
            open(path);
            assertReadable();
        }
    }

    private void assertReadable() {
        assertAccessible(page());
        assertThat((Boolean) page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing sticks out at " + page().url())
                .isTrue();
    }

    private Locator firstTitle() {
        return page().locator("table.rows tbody th").first();
    }

    private int total() {
        return total(page().locator(".rows-total").textContent());
    }

    private static int total(String told) {
        return Integer.parseInt(told.replaceAll("\\D", ""));
    }
}
