package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Texts that mean harm go through everything that people write into and read from: kept as they were written, shown as
 * they are, and nothing of them runs.
 */
class HostileTextsJourneyIT extends Journey {

    private static final String DOCUMENTS = "/api/v1/documents";
    private static final int COMMENT = 2_000;

    /** Elements of pages that come back with a text shown; what stands in an attribute is asked of the server. */
    private static final String SHOWN = "document.documentElement.outerHTML";

    private final HostileArticle article = new HostileArticle(HostileTexts.upTo(120, 20));
    private final List<String> talked = new ArrayList<>();
    private String live;

    @AfterEach
    void takeAway() {
        if (live != null) {
            ApiClient.of(site(), "publisher").take(live, "UNPUBLISH", "reason", "Проба.");
        }
    }

    @Test
    void whatIsWrittenIntoATextIsKeptAndShownAndNothingOfItRuns() {
        var author = ApiClient.of(site(), "author");
        var reviewer = ApiClient.of(site(), "reviewer");
        var publisher = ApiClient.of(site(), "publisher");
        var picture = article.picture(author);
        var made = author.post(DOCUMENTS, article.news(picture));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        var edition = made.header("Location");
        article.assertKept(author.get(edition).json().getJsonObject("content"));

        var submitted = author.take(edition, "SUBMIT");
        assertThat(submitted.text("state")).as(submitted.toString()).isEqualTo("IN_REVIEW");
        var comment = reviewer.post(
                edition + "/comments",
                Json.createObjectBuilder().add("text", article.joined(COMMENT)).build());
        assertThat(comment.status()).as(comment.toString()).isEqualTo(201);
        assertThat(reviewer.get(comment.header("Location")).text("text")).isEqualTo(article.joined(COMMENT));
        assertThat(reviewer.take(edition, "REQUEST_CHANGES", "reason", article.joined(COMMENT))
                        .status())
                .isEqualTo(200);
        assertThat(author.get(edition).text("returnReason")).isEqualTo(article.joined(COMMENT));
        var hash = author.take(edition, "SUBMIT").text("contentHash");

        editorsLook(edition, picture);

        assertThat(reviewer.take(edition, "APPROVE", "contentHash", hash).text("state"))
                .isEqualTo("READY");
        reviewer.post(comment.header("Location") + "/resolve", "");
        var published = publisher.take(edition, "PUBLISH");
        assertThat(published.text("state")).as(published.toString()).isEqualTo("PUBLISHED");
        live = edition;
        citizensLook(published.text("path"));
    }

    @Test
    void whatIsLookedForIsShownAndNothingOfItRuns() {
        watch(page());
        for (var text : article.texts()) {
            var answer = site().get("/search?q=" + encoded(text));
            assertThat(answer.statusCode()).as(text).isEqualTo(200);
            assertThat(answer.body()).as(text).doesNotContain(HostileTexts.COMPUTED);
            var suggested = site().get("/search/suggest?q=" + encoded(text));
            assertThat(suggested.statusCode()).as(text).isEqualTo(200);
        }
        for (var text : article.texts().subList(0, 12)) {
            open("/search?q=" + encoded(text));
            assertThat(page().locator("#q").inputValue()).isEqualToNormalizingWhitespace(text);
            assertHarmless(page());
        }
        login("publisher");
        look("/editor/search");
    }

    @Test
    void readersWordsAndNamesOfSectionsAreShownAndNothingOfThemRuns() {
        login("admin");
        watch(page());
        var name = "<img src=x onerror=window.ran=1>#{7919*7907} " + UUID.randomUUID();
        open("/editor/admin/sections/new");
        page().locator("#nameBg").fill(name);
        page().locator("#nameEn").fill(name);
        page().locator("#descriptionBg").fill(article.joined(400));
        page().locator("#save").click();
        var link = page().locator("a", new Page.LocatorOptions().setHasText(name));
        assertThat(link.first().textContent()).contains(name);
        assertHarmless(page());
        look("/editor/documents");
        look("/");
        open("/editor/admin/sections");
        link.first().click();
        assertThat(page().locator("#nameBg").inputValue()).isEqualTo(name);
        assertThat(page().locator("#descriptionBg").inputValue()).isEqualTo(article.joined(400));
        page().locator("#retire").click();
        assertHarmless(page());

        var words = "document=" + document("/uslugi/mestni-danatsi-i-taksi") + "&useful=no&words="
                + encoded(article.joined(900));
        var sent = site().send(
                        site().client(),
                        site().request("/feedback")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Sec-Fetch-Site", "same-origin")
                                .POST(BodyPublishers.ofString(words))
                                .build());
        assertThat(sent.statusCode()).isEqualTo(303);
        var desk = anotherPage();
        login(desk, "publisher");
        watch(desk);
        for (var path : List.of("/editor/notifications", "/editor/feedback")) {
            desk.navigate(site().address(path).toString());
            assertHarmless(desk);
        }
        var written = desk.locator(".feedback li", new Page.LocatorOptions().setHasText("#{7919*7907}"));
        assertThat(written.first().textContent()).contains("<script>window.ran=1</script>");
        written.first().locator("button, input[type=submit]").first().click();
        desk.locator(".notices").waitFor();
    }

    private void editorsLook(String edition, String picture) {
        login("reviewer");
        watch(page());
        var id = editionId(edition);
        for (var path : List.of(
                "/editor/editions/" + id + "/review",
                "/editor/editions/" + id + "/comments",
                "/editor/documents/" + edition.split("/")[4] + "/history",
                "/editor/editions/" + id,
                "/editor/documents",
                "/editor/library/" + picture,
                "/editor/library",
                "/editor/notifications",
                "/editor")) {
            look(path);
        }
        open("/editor/editions/" + id + "/review");
        assertThat(page().locator("body").textContent())
                .contains(
                        article.texts().get(0),
                        article.texts().get(6),
                        article.texts().get(7));
        var writer = anotherPage();
        login(writer, "author");
        watch(writer);
        for (var path : List.of("/editor", "/editor/notifications")) {
            writer.navigate(site().address(path).toString());
            assertHarmless(writer);
        }
        var preview = site().send(
                        site().clientOf("author"),
                        site().request("/editor/preview/" + id).build());
        assertThat(preview.body()).doesNotContain(HostileTexts.COMPUTED, "<script>window");
    }

    private void citizensLook(String path) {
        var citizen = anotherPage();
        watch(citizen);
        for (var shown : List.of(path, "/kultura", "/", "/search?q=" + encoded("#{7919*7907}"), "/register")) {
            citizen.navigate(site().address(shown).toString());
            assertHarmless(citizen);
        }
        citizen.navigate(site().address(path).toString());
        assertThat(citizen.locator("h1").first().textContent())
                .isEqualToNormalizingWhitespace(article.joined(HostileArticle.TITLE));
        assertThat(citizen.locator("body").textContent())
                .contains(
                        article.texts().get(0),
                        article.texts().get(6),
                        article.texts().get(7));
        assertValidHtml(path);
        for (var file : List.of("/feed.xml", "/kultura/feed.xml", "/sitemap.xml")) {
            assertThat(site().get(file).body())
                    .as(file)
                    .doesNotContain(HostileTexts.COMPUTED)
                    .doesNotContain("<script>window");
        }
        open("/editor/documents");
        assertHarmless(page());
    }

    /** Opens a page of the test's own person. */
    private void look(String path) {
        open(path);
        assertHarmless(page());
    }

    /** A box that a script opens would be trouble, and so is what it leaves behind. */
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
        assertThat(talked).as("nothing ran at " + page.url()).isEmpty();
        assertThat((String) page.evaluate(SHOWN)).as(page.url()).doesNotContain(HostileTexts.COMPUTED);
        assertThat(page.locator("img[src=x], svg[onload]").count())
                .as(page.url())
                .isZero();
    }

    private long editionId(String edition) {
        var parts = edition.split("/");
        return site().rows()
                .number("select id from edition where document_id = " + parts[parts.length - 3] + " and number = "
                        + parts[parts.length - 1]);
    }

    private long document(String path) {
        return Long.parseLong(site().get(path).body().replaceAll("(?s).*name=\"document\" value=\"(\\d+)\".*", "$1"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
