package bg.glashatay.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.Json;
import java.util.List;
import java.util.regex.Pattern;

/** The page where an edition is written, as its writer sees it. */
record EditPage(Page page) {

    private static final String STATE = "data-save-state";

    /** Begins a document in a section and leads to its edit page. */
    static EditPage begin(Page page, String address, String section, String title) {
        page.navigate(address);
        page.locator("#section").selectOption(section);
        page.locator("#title").fill(title);
        page.locator("#create").click();
        page.waitForURL(Pattern.compile(".*/editor/editions/\\d+$"));
        return new EditPage(page).ready();
    }

    /** The same where beginning is not what the test is about: through the API, by the author of the demo. */
    static EditPage begun(Page page, Site site, String section, String title) {
        var created = ApiClient.of(site, "author")
                .post(
                        "/api/v1/documents",
                        Json.createObjectBuilder()
                                .add("type", "NEWS")
                                .add("language", "bg")
                                .add("section", section)
                                .add("title", title)
                                .build());
        if (created.status() != 201) {
            throw new IllegalStateException(created.toString());
        }
        var document = created.header("Location").split("/")[4];
        var edition = site.rows().one("select id from edition where document_id = ?", Long.parseLong(document));
        return open(page, site.address("/editor/editions/" + edition).toString());
    }

    static EditPage open(Page page, String address) {
        page.navigate(address);
        return new EditPage(page).ready();
    }

    /** The editor in front of the body stands, so typing goes where it should. */
    EditPage ready() {
        body().waitFor();
        return this;
    }

    Locator body() {
        return page.locator("[role=textbox][aria-multiline=true]");
    }

    EditPage type(String field, String text) {
        page.locator("#" + field).fill(text);
        return this;
    }

    /** Types the body paragraph by paragraph, after what is there. */
    EditPage typeBody(List<String> paragraphs) {
        body().click();
        page.keyboard().press("Control+End");
        for (int i = 0; i < paragraphs.size(); i++) {
            if (i > 0) {
                page.keyboard().press("Enter");
            }
            page.keyboard().insertText(paragraphs.get(i));
        }
        return this;
    }

    String value(String field) {
        return page.locator("#" + field).inputValue();
    }

    /** Saves, and waits until the page says so. */
    EditPage save() {
        page.locator("#save").click();
        return says("done");
    }

    /** Tries to save what will be refused. */
    EditPage trySaving(String answer) {
        page.locator("#save").click();
        return says(answer);
    }

    /** Waits until the page says in its own place how the text stands: saved, dirty, done, failed, conflict … */
    EditPage says(String state) {
        PlaywrightAssertions.assertThat(page.locator(".save-state")).hasAttribute(STATE, state);
        return this;
    }

    /** Saves and hands over to the reviewers. */
    EditPage submit() {
        page.locator("#submit").click();
        page.locator(".notices .notice").waitFor();
        return this;
    }

    /** Comes back to this page from another: what others did is heard at once, not at the next of its looks. */
    EditPage lookUp() {
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        return this;
    }

    Locator offer() {
        return page.locator("[data-offer]");
    }

    Locator conflict() {
        return page.locator("[data-conflict]");
    }

    /** Who else is here, as the page tells. */
    Locator around() {
        return page.locator("[data-presence]");
    }

    /** The edition's address, without its page about reviewing. */
    String address() {
        return page.url();
    }
}
