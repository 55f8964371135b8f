package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where people find their work: the start page and the lists. */
class StartPageJourneyIT extends Journey {

    @ParameterizedTest
    @ValueSource(strings = {"author", "author2", "reviewer", "publisher", "section-editor", "duty", "admin"})
    void countsEqualTheirLists(String account) {
        login(account);
        for (var list : page().locator("section.worklist").all()) {
            var count = Integer.parseInt(list.locator(".count").textContent().strip());
            var shown = list.locator("li").count();
            var all = list.locator(".worklist-head a");

            assertThat(shown).isEqualTo(Math.min(count, 5));
            assertThat(all.count()).isEqualTo(count > 5 ? 1 : 0);
            if (count > 5) {
                var whole = page().context().newPage();
                whole.navigate(site().address(all.getAttribute("href")).toString());
                assertThat(entries(whole)).hasSize(count);
                whole.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"author", "reviewer", "publisher", "section-editor", "admin"})
    void numbersAtTheTopAreThoseOfTheLists(String account) {
        login(account);
        for (var link : page().locator("nav.counts a").all()) {
            var count = Integer.parseInt(link.locator(".count").textContent().strip());
            var whole = page().context().newPage();
            whole.navigate(site().address(link.getAttribute("href")).toString());
            assertThat(entries(whole)).as(link.textContent()).hasSize(count);
            whole.close();
        }
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

    /** The titles of a list, page by page. */
    private static List<String> entries(Page page) {
        var titles = new ArrayList<>(page.locator(".entries li > a").allTextContents());
        while (page.locator(".pages a[rel=next]").count() > 0) {
            page.locator(".pages a[rel=next]").click();
            titles.addAll(page.locator(".entries li > a").allTextContents());
        }
        return titles;
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

        assertThat(page().url()).contains("state=published").contains("text=");
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
        login("author");
        open("/editor/documents?sort=title");
        var total = total();
        var links = new HashSet<String>();
        int rows = 0;
        while (true) {
            for (var link : page().locator("table.rows tbody th a").all()) {
                links.add(link.getAttribute("href"));
                rows++;
            }
            var next = page().locator(".pages a[rel=next]");
            if (next.count() == 0) {
                break;
            }
            next.click();
        }

        assertThat(rows).isEqualTo(total);
        assertThat(links).hasSize(total);
    }

    @Test
    void columnHeadsTurnTheListRound() {
        login("author");
        open("/editor/documents");
        var title = page().locator("th[aria-sort]").first();
        title.locator("a").click();
        assertThat(title.getAttribute("aria-sort")).isEqualTo("ascending");
        var first = firstTitle().textContent();

        title.locator("a").click();

        assertThat(title.getAttribute("aria-sort")).isEqualTo("descending");
        assertThat(firstTitle().textContent()).isNotEqualTo(first);
    }

    @Test
    void languageOfThePagesIsChosen() {
        login("author");
        open("/editor/documents?state=draft");
        page().locator(".bar-account a[hreflang=en]").click();

        assertThat(page().locator("html").getAttribute("lang")).isEqualTo("en");
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
        return Integer.parseInt(page().locator(".rows-total").textContent().replaceAll("\\D", ""));
    }
}
