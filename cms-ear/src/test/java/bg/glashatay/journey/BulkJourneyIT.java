package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.journey.ApiClient.Answer;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several documents go through one step together: chosen in the list, confirmed, and told of one by one. */
class BulkJourneyIT extends Journey {

    private final String word = UUID.randomUUID().toString();

    @Test
    void writerSubmitsAllAndReviewerApprovesAllOrNone() {
        Stream.of("Първа", "Втора", "Трета").forEach(this::draft);
        login("author");
        choose(page());
        page().locator("#choose-all").check();
        PlaywrightAssertions.assertThat(page().locator(".bulk-count")).containsText("3");
        page().locator("input.choose").first().uncheck();
        PlaywrightAssertions.assertThat(page().locator(".bulk-count")).containsText("2");
        page().locator("#choose-all").check();
        assertAccessible(page());
        go(page(), "submit");

        PlaywrightAssertions.assertThat(page().locator(".bulk-items > li")).hasCount(3);
        assertAccessible(page());
        page().locator("[id$=take]").click();
        assertThat(outcomes(page())).containsExactly("bulk-DONE", "bulk-DONE", "bulk-DONE");
        assertAccessible(page());

        var reviewer = anotherPage();
        login(reviewer, "reviewer");
        choose(reviewer);
        reviewer.locator("#choose-all").check();
        retracted(author().get("/api/v1/documents/" + documentOf(reviewer) + "/editions"));
        go(reviewer, "approve");
        reviewer.locator("input[value=ALL]").check();
        reviewer.locator("[id$=take]").click();

        assertThat(outcomes(reviewer)).containsExactlyInAnyOrder("bulk-REFUSED", "bulk-NOT_DONE", "bulk-NOT_DONE");
        reviewer.locator("main a.button").click();
        PlaywrightAssertions.assertThat(reviewer.locator(".state-IN_REVIEW")).hasCount(2);
        assertThat(reviewer.url()).as("back where he chose").contains(word);
    }

    @Test
    void itWorksWithoutAScriptAndSaysWhatIsMissing() {
        var edition = draft("Без скрипт");
        author().take(edition, "SUBMIT");
        var plain = pageWithoutJavaScript();
        login(plain, "reviewer");
        choose(plain);
        plain.locator("input.choose").check();
        go(plain, "request-changes");

        plain.locator("[id$=take]").click();
        assertThat(plain.locator(".field-error").first().textContent()).contains("причината");
        plain.locator("textarea").fill("Кажете часа.");
        plain.locator("[id$=take]").click();

        assertThat(outcomes(plain)).containsExactly("bulk-DONE");
        assertThat(author().get(edition).text("returnReason")).isEqualTo("Кажете часа.");
    }

    @Test
    void whatWasDiscardedIsBroughtBackFromItsList() {
        var edition = draft("Изхвърлена");
        author().take(edition, "DISCARD");
        login("author");
        open("/editor/worklists/discarded");
        assertAccessible(page());
        page().locator(".entries li", new Page.LocatorOptions().setHasText(word))
                .locator("a[href*=recover]")
                .click();
        page().locator("[id$=take]").click();

        assertThat(outcomes(page())).containsExactly("bulk-DONE");
        assertThat(author().get(edition).text("state")).isEqualTo("DRAFT");
    }

    @Test
    void listAndReportFitOnAPhone() {
        draft("На телефон");
        var phone = pageOnPhone();
        login(phone, "author");
        choose(phone);
        assertAccessible(phone);
        assertFits(phone);
        phone.locator("input.choose").check();
        go(phone, "submit");
        assertAccessible(phone);
        assertFits(phone);
    }

    @Test
    void programsDoTheSame() {
        var ready = draft("Програма");
        author().take(ready, "SUBMIT");
        var hash = author().get(ready).text("contentHash");
        var draft = draft("Програма");
        var reviewer = ApiClient.of(site(), "reviewer");
        var body = Json.createObjectBuilder()
                .add("transition", "APPROVE")
                .add("mode", "EACH")
                .add("editions", Json.createArrayBuilder(List.of(ready, draft)))
                .add("contentHashes", Json.createArrayBuilder(List.of(hash, hash)))
                .build();

        var answer = reviewer.post("/api/v1/bulk-transitions", body);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().getInt("done")).isEqualTo(1);
        var results = answer.json().getJsonArray("results").getValuesAs(JsonObject.class);
        assertThat(results).extracting(result -> result.getString("outcome")).containsExactly("DONE", "REFUSED");
        assertThat(results).extracting(result -> result.getString("edition")).containsExactly(ready, draft);
        assertThat(results.get(1).getInt("status")).isEqualTo(409);
        assertThat(results.get(1).getString("code")).isEqualTo("transition-not-open");
        assertThat(results.get(1).getString("detail")).isNotBlank();

        assertThat(reviewer.post("/api/v1/bulk-transitions", "{\"transition\": \"APPROVE\"}")
                        .status())
                .isEqualTo(400);
        assertThat(author().post("/api/v1/bulk-transitions", body).code()).isEqualTo("not-permitted");
        assertThat(ApiClient.anonymous(site())
                        .post("/api/v1/bulk-transitions", body)
                        .status())
                .isEqualTo(401);
    }

    private void choose(Page page) {
        page.navigate(site().address("/editor/documents?text=" + word).toString());
    }

    private static void go(Page page, String step) {
        page.locator("#bulk-step").selectOption(step);
        page.locator(".bulk button").click();
    }

    private static List<String> outcomes(Page page) {
        var outcomes = page.locator(".bulk-items [class^=bulk-]");
        outcomes.first().waitFor();
        page.waitForLoadState();
        return outcomes.all().stream()
                .map(outcome -> outcome.getAttribute("class"))
                .toList();
    }

    private static void assertFits(Page page) {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
    }

    /** The document of the first row. */
    private static String documentOf(Page page) {
        return page.locator("input.choose").first().inputValue().split("-")[0];
    }

    private void retracted(Answer editions) {
        author().take(editions.list().getJsonObject(0).getString("href"), "RETRACT");
    }

    private ApiClient author() {
        return ApiClient.of(site(), "author");
    }

    /** A draft of the author's, whose address is returned. */
    private String draft(String title) {
        var created = author().post(
                        "/api/v1/documents",
                        Json.createObjectBuilder()
                                .add("type", "NEWS")
                                .add("language", "bg")
                                .add("section", "kultura")
                                .add("title", title + " " + word)
                                .add("lead", "Накратко.")
                                .add("body", "<p>Надълго.</p>")
                                .build());
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        return created.header("Location");
    }
}
