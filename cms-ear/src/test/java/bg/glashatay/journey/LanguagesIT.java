package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page in two languages, byte by byte: what is published in one never touches the other. */
@FromOutside
class LanguagesIT {

    private static final String DOCUMENTS = "/api/v1/documents";
    private static final String SWITCH = "hreflang=\"en\">English</a>";

    private Site site;
    private ApiClient author;
    private ApiClient reviewer;
    private ApiClient publisher;

    @BeforeEach
    void people(Site site) {
        this.site = site;
        author = ApiClient.of(site, "author");
        reviewer = ApiClient.of(site, "reviewer");
        publisher = ApiClient.of(site, "publisher");
    }

    @Test
    void eachLanguageHasTheTownsNameInIt() {
        assertThat(site.get("/").body())
                .contains("lang=\"bg\">Община Яворград</h1>")
                .doesNotContain("Yavorgrad Municipality");
        assertThat(site.get("/en/").body())
                .contains("lang=\"en\">Yavorgrad Municipality</h1>", "\"name\":\"Yavorgrad Municipality\"")
                .doesNotContain("Община Яворград");
    }

    @Test
    void pageOfAFewSentencesPromisesNoTwin() {
        assertThat(site.get("/no-such-section/no-such-page").body())
                .doesNotContain(SWITCH)
                .contains("No English version");
    }

    @Test
    void updateInOneLanguageLeavesTheOthersBytes() {
        var first = author.post(DOCUMENTS, news()).header("Location");
        var bulgarian = published(first);
        var document = first.replaceFirst("/editions/1$", "");
        var alone = site.get(bulgarian).body();
        assertThat(alone)
                .doesNotContain(SWITCH, "rel=\"alternate\" hreflang=\"en\"")
                .contains("No English version");

        var english = published(translated(document, "The library opens"));
        var before = ApiClient.anonymous(site).get(bulgarian);
        assertThat(before.response().body())
                .contains("href=\"" + english + "\"", SWITCH)
                .contains("hreflang=\"bg\"", "hreflang=\"en\"", "hreflang=\"x-default\"");
        assertThat(site.get(english).body()).contains("href=\"" + bulgarian + "\"");

        published(translated(document, "The library opens later"));

        assertThat(site.get(english).body()).contains("The library opens later");
        var after = ApiClient.anonymous(site).get(bulgarian);
        assertThat(after.response().body()).isEqualTo(before.response().body());
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(ApiClient.anonymous(site)
                        .get(bulgarian, Map.of("If-None-Match", before.header("ETag")))
                        .status())
                .isEqualTo(304);
    }

    /** The next English text, ready to be submitted; its address stays the first one's. */
    private String translated(String document, String lead) {
        var opened = author.post(
                document + "/editions",
                Json.createObjectBuilder().add("language", "en").build());
        var edition = opened.header("Location");
        var read = author.get(edition);
        var content = Json.createObjectBuilder(read.json().getJsonObject("content"))
                .add("lead", lead)
                .build();
        assertThat(author.put(edition, content, read.header("ETag")).status()).isEqualTo(200);
        return edition;
    }

    /** Takes an edition to the public and returns its path there. */
    private String published(String edition) {
        var hash = author.take(edition, "SUBMIT").text("contentHash");
        reviewer.take(edition, "APPROVE", "contentHash", hash);
        var published = publisher.take(edition, "PUBLISH");
        assertThat(published.text("state")).as(published.toString()).isEqualTo("PUBLISHED");
        return published.text("path");
    }

    private static JsonObject news() {
        var title = "Библиотеката отваря " + UUID.randomUUID();
        return Json.createObjectBuilder()
                .add("type", "NEWS")
                .add("language", "bg")
                .add("title", title)
                .add("lead", title)
                .add("body", "<p>От понеделник.</p>")
                .add("section", "kultura")
                .add("tags", Json.createArrayBuilder().add("библиотеки"))
                .build();
    }
}
