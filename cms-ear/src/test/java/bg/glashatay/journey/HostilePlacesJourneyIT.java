package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The same as {@link HostileTextsJourneyIT}, in places where fewer people write: events, galleries, names, menus, synonyms. */
class HostilePlacesJourneyIT extends Journey {

    private static final String EVIL = "\"><img src=x onerror=window.ran=1>#{7919*7907}${7919*7907}";

    private final String word = UUID.randomUUID().toString().substring(0, 8);
    private final String evil = EVIL + " " + word;

    /** Labels of menus are short. */
    private final String label = word + "<img src=x onerror=window.ran=1>#{7919*7907}";

    private final List<String> talked = new ArrayList<>();
    private String live;

    @AfterEach
    void takeAway() {
        if (live != null) {
            ApiClient.of(site(), "publisher").take(live, "UNPUBLISH", "reason", "Проба.");
        }
        site().rows().update("update account set open = false where username = 'evil-" + word + "'");
    }

    @Test
    void particularsOfEventsAndCaptionsOfGalleriesAreShownAndNothingOfThemRuns() {
        var author = ApiClient.of(site(), "author");
        var picture = new HostileArticle(HostileTexts.upTo(120, 0)).picture(author);
        var event = Json.createObjectBuilder()
                .add("type", "EVENT")
                .add("language", "bg")
                .add("title", "Проба " + word)
                .add("slug", "zlo-" + word)
                .add("lead", "Въведение")
                .add("body", gallery(picture))
                .add("section", "kultura")
                .add(
                        "particulars",
                        Json.createObjectBuilder()
                                .add("eventStart", "2027-07-05T18:30")
                                .add("eventVenue", evil)
                                .add("eventOrganiser", evil)
                                .add("eventPrice", evil)
                                .add("eventAudience", evil))
                .build();
        var made = author.post("/api/v1/documents", event);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        var edition = made.header("Location");
        var kept = author.get(edition).json().getJsonObject("content");
        for (var name : List.of("eventVenue", "eventOrganiser", "eventPrice", "eventAudience")) {
            assertThat(kept.getJsonObject("particulars").getString(name))
                    .as(name)
                    .isEqualTo(evil);
        }
        author.take(edition, "SUBMIT");
        var hash = author.get(edition).text("contentHash");
        ApiClient.of(site(), "reviewer").take(edition, "APPROVE", "contentHash", hash);
        var published = ApiClient.of(site(), "publisher").take(edition, "PUBLISH");
        assertThat(published.text("state")).as(published.toString()).isEqualTo("PUBLISHED");
        live = edition;

        watch(page());
        open(published.text("path"));
        assertHarmless(page());
        var shown = page().locator("main").textContent();
        assertThat(shown.split(java.util.regex.Pattern.quote(EVIL), -1).length - 1)
                .as("four particulars, the gallery and a caption: %s", shown)
                .isGreaterThanOrEqualTo(6);
        assertValidHtml(published.text("path"));
        page().locator(".gallery a[data-sources]").first().click();
        page().locator("dialog[open]").waitFor();
        assertHarmless(page());
        open("/events");
        assertHarmless(page());
    }

    @Test
    void namesOfPeopleAreShownAndNothingOfThemRuns() {
        loginAnew(page(), "admin");
        watch(page());
        open("/editor/admin/accounts/new");
        page().locator("#username").fill("evil-" + word);
        page().locator("#fullName").fill(evil);
        page().locator("#create").click();
        page().locator("#secret").waitFor();
        assertThat(page().locator("h1").textContent()).isEqualTo(evil);
        assertThat(page().locator("#fullName").inputValue()).isEqualTo(evil);
        assertHarmless(page());
        for (var path : List.of("/editor/admin/accounts?q=" + word, "/editor/admin/tokens", "/editor/admin/audit")) {
            open(path);
            assertHarmless(page());
        }
    }

    @Test
    void synonymsAndLabelsOfMenusAreShownAndNothingOfThemRuns() {
        login("publisher");
        watch(page());
        open("/editor/search/synonyms");
        page().fill("#spoken", evil);
        page().fill("#meant", evil + " друго");
        page().click("#add");
        page().locator(".notices, [aria-invalid=true]").first().waitFor();
        assertHarmless(page());
        var row = page().locator("table.rows tbody tr", new Page.LocatorOptions().setHasText(word));
        if (row.count() > 0) {
            assertThat(row.first().textContent()).contains(EVIL);
            row.first().locator("summary").click();
            row.first().locator("input[type=submit]").click();
        }

        var administrator = anotherPage();
        login(administrator, "admin");
        watch(administrator);
        administrator.navigate(site().address("/editor/admin/menus").toString());
        administrator.locator("#address").fill("/kultura");
        administrator.locator("#menu").selectOption("FOOTER");
        administrator.locator("#labelBg").fill(label);
        administrator.locator("#add").click();
        var item = administrator.locator(".arranged-row").filter(new Locator.FilterOptions().setHasText(word));
        assertThat(item.textContent()).contains(label);
        assertHarmless(administrator);
        open("/");
        assertThat(page().locator(".foot-menu").textContent()).contains(label);
        assertHarmless(page());
        item.locator("[id$=':remove']").click();
        item.waitFor(
                new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    private String gallery(String picture) {
        var text = evil.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        return "<p>Снимки.</p><div data-gallery=\"" + text + "\"><figure data-picture=\"" + picture + "\"><img alt=\""
                + text + "\"><figcaption>" + text + "</figcaption></figure></div>";
    }

    private void watch(Page page) {
        page.onDialog(dialog -> {
            talked.add(dialog.message());
            dialog.dismiss();
        });
    }

    private void assertHarmless(Page page) {
        assertThat(page.evaluate(HostileTexts.RAN + " === undefined"))
                .as("nothing ran at " + page.url())
                .isEqualTo(true);
        assertThat(talked).isEmpty();
        assertThat((String) page.evaluate("document.documentElement.outerHTML"))
                .as(page.url())
                .doesNotContain(HostileTexts.COMPUTED);
        assertThat(page.locator("img[src=x]").count()).as(page.url()).isZero();
    }
}
