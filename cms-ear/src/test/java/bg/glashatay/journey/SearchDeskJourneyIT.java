package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;

/** An editor reads what was looked for in vain, and tells the search what was meant. */
class SearchDeskJourneyIT extends Journey {

    @Test
    void whatWasLookedForInVainGetsOtherWords() {
        login("publisher");
        page().locator(".bar-nav a[href='/editor/search']").click();
        assertAccessible(page());
        page().locator("tr", new Page.LocatorOptions().setHasText("скоба"))
                .locator("a[href*=synonyms]")
                .click();
        assertThat(page().inputValue("#spoken")).isEqualTo("скоба");

        page().click("#add");
        page().waitForSelector("#meant[aria-invalid=true]");
        assertAccessible(page());
        page().fill("#meant", "принудително задържане");
        page().check("#bothWays");
        page().click("#add");
        page().waitForSelector(".notice-0");

        var row = page().locator("table.rows tbody tr", new Page.LocatorOptions().setHasText("принудително задържане"));
        assertThat(row.count()).isEqualTo(1);
        assertAccessible(page());
        row.locator("summary").click();
        row.locator("input[type=submit]").click();
        PlaywrightAssertions.assertThat(page().locator(".notice-0")).containsText("Синонимът за „скоба“ е премахнат.");
    }

    @Test
    void promotedResultsAreAPageOfTheirOwn() {
        login("publisher");
        open("/editor/search/promoted");
        assertThat(page().locator("table.rows tbody tr").count()).isGreaterThan(3);
        page().fill("#phrase", "паркиране");
        page().fill("#address", "/nikade/nishto");
        page().click("#add");
        page().waitForSelector("#address[aria-invalid=true]");
        assertThat(page().inputValue("#phrase")).isEqualTo("паркиране");
        assertAccessible(page());

        var phone = pageOnPhone();
        login(phone, "publisher");
        phone.navigate(site().address("/editor/search/promoted").toString());
        assertThat(phone.evaluate("document.documentElement.scrollWidth <= 360"))
                .isEqualTo(true);
    }
}
