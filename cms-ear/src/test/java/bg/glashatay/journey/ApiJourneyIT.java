package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.journey.ApiClient.Answer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page of news goes its whole way through the REST API, as docs/api.md tells it, and nobody takes a short cut. */
@FromOutside
class ApiJourneyIT {

    private static final String DOCUMENTS = "/api/v1/documents";
    private static final String BODY =
            "<p>Срещата е на 24 февруари в зала „Възраждане“ – вход от ул. „Пиротска“ № 5.</p>";

    private Site site;
    private ApiClient author;
    private ApiClient reviewer;
    private ApiClient publisher;
    private ApiClient anybody;

    @BeforeEach
    void people(Site site) {
        this.site = site;
        author = ApiClient.of(site, "author");
        reviewer = ApiClient.of(site, "reviewer");
        publisher = ApiClient.of(site, "publisher");
        anybody = ApiClient.anonymous(site);
    }

    @Test
    void newsIsWrittenReviewedPublishedAndRead() {
        var title = "Зам.-кметът представя града на форума „B40“ – № " + UUID.randomUUID();
        var created = author.post(DOCUMENTS, news("obshtina", title));
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        var edition = created.header("Location");
        var document = edition.replaceFirst("/editions/1$", "");
        assertThat(anybody.get(document).status()).isEqualTo(404);

        assertThat(author.take(edition, "SUBMIT").text("state")).isEqualTo("IN_REVIEW");
        var returned = reviewer.take(edition, "REQUEST_CHANGES", "reason", "Уводът повтаря заглавието.");
        assertThat(returned.text("state")).isEqualTo("CHANGES_REQUESTED");

        var read = author.get(edition);
        assertThat(read.text("returnReason")).isEqualTo("Уводът повтаря заглавието.");
        var changed = with(read.json().getJsonObject("content"), "lead", "Градът е в мрежата от 2021 г.");
        var updated = author.put(edition, changed, read.header("ETag"));
        assertThat(updated.status()).as(updated.toString()).isEqualTo(200);
        assertThat(updated.header("ETag")).isNotEqualTo(read.header("ETag"));

        var submitted = author.take(edition, "submit");
        var hash = submitted.text("contentHash");
        assertThat(reviewer.take(edition, "APPROVE", "contentHash", hash).text("state"))
                .isEqualTo("READY");
        var published = publisher.take(edition, "PUBLISH");
        assertThat(published.text("state")).isEqualTo("PUBLISHED");

        var text = anybody.get(document).json().getJsonArray("texts").getJsonObject(0);
        assertThat(text.getString("title")).isEqualTo(title);
        assertThat(text.getString("body")).isEqualTo(BODY);
        assertThat(text.getString("lead")).isEqualTo("Градът е в мрежата от 2021 г.");
        assertThat(text.getString("url")).endsWith(published.text("path"));
        assertThat(site.get(published.text("path")).body())
                .contains("Зам.-кметът представя града")
                .contains("„Възраждане“ – вход от ул. „Пиротска“ № 5.");
        assertThat(anybody.get(DOCUMENTS + "?section=obshtina&size=1")
                        .json()
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("title"))
                .isEqualTo(title);
        assertThat(author.get(document + "/history")
                        .json()
                        .getJsonArray("items")
                        .getValuesAs(JsonObject.class))
                .extracting(line -> line.getString("event"))
                .containsSubsequence("PUBLISH", "APPROVE", "SUBMIT", "SAVE", "REQUEST_CHANGES", "SUBMIT", "OPEN");
    }

    @Test
    void whatIsPublicCanBeReplacedWithdrawnRestoredAndTakenAway() {
        var document = publish("kultura");
        var next = author.post(
                document + "/editions",
                Json.createObjectBuilder().add("language", "bg").build());
        assertThat(next.status()).as(next.toString()).isEqualTo(201);
        assertThat(author.post(
                                document + "/editions",
                                Json.createObjectBuilder().add("language", "bg").build())
                        .code())
                .isEqualTo("edition-on-its-way");
        assertThat(author.take(next.header("Location"), "DISCARD").text("state"))
                .isEqualTo("DISCARDED");
        assertThat(author.take(next.header("Location"), "RECOVER").text("state"))
                .isEqualTo("DRAFT");

        var live = document + "/editions/1";
        assertThat(publisher.take(live, "WITHDRAW", "reason", "Срещата отпада.").text("state"))
                .isEqualTo("WITHDRAWN");
        assertThat(anybody.get(document)
                        .json()
                        .getJsonArray("texts")
                        .getJsonObject(0)
                        .getString("explanation"))
                .isEqualTo("Срещата отпада.");
        assertThat(author.take(next.header("Location"), "DISCARD").status()).isEqualTo(200);
        var restored = publisher.take(live, "RESTORE");
        assertThat(restored.text("state")).isEqualTo("PUBLISHED");
        assertThat(restored.header("Content-Location")).isEqualTo(document + "/editions/3");

        assertThat(publisher
                        .take(document + "/editions/3", "UNPUBLISH", "reason", "Грешка.")
                        .text("state"))
                .isEqualTo("UNPUBLISHED");
        var gone = anybody.get(document);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text("explanation")).isEqualTo("Грешка.");
    }

    @Test
    void endOfAPageAndTheDayToLookAgainAreChosenAndDropped() {
        var live = publish("kultura") + "/editions/1";
        var end = Json.createObjectBuilder()
                .add("time", "2031-05-01T09:00")
                .add("outcome", "unpublished")
                .add("explanation", "Кампанията приключи.")
                .build();

        assertThat(author.put(live + "/expiry", end, null).status()).isEqualTo(403);
        var planned = publisher.put(live + "/expiry", end, null);
        assertThat(planned.status()).as(planned.toString()).isEqualTo(200);
        assertThat(planned.json().getJsonObject("expiry").getString("time")).isEqualTo("2031-05-01T06:00:00Z");
        assertThat(publisher
                        .put(live + "/expiry", with(end, "time", "2027-03-28T03:30"), null)
                        .status())
                .isEqualTo(422);
        assertThat(publisher.delete(live + "/expiry").json()).doesNotContainKey("expiry");

        var day = Json.createObjectBuilder().add("day", "2027-05-01").build();
        assertThat(author.put(live + "/review-by", day, null).text("reviewBy")).isEqualTo("2027-05-01");
        assertThat(author.delete(live + "/review-by").json()).doesNotContainKey("reviewBy");
    }

    @Test
    void publicationCanBeScheduled() {
        var edition = ready("kultura");

        assertThat(publisher
                        .take(edition, "SCHEDULE", "time", "2020-01-01T09:00")
                        .status())
                .isEqualTo(422);
        assertThat(publisher
                        .take(edition, "SCHEDULE", "time", "2099-03-29T03:30")
                        .toString())
                .contains("time-does-not-exist");
        assertThat(publisher
                        .take(edition, "SCHEDULE", "time", "2099-06-01T09:00")
                        .text("state"))
                .isEqualTo("SCHEDULED");
        assertThat(update(edition, "lead", "Друго.").code()).isEqualTo("not-editable");
        assertThat(publisher.take(edition, "UNSCHEDULE").text("state")).isEqualTo("READY");
    }

    @Test
    void earlierTextIsBroughtBack() {
        var edition = author.post(DOCUMENTS, news("kultura", title())).header("Location");
        var document = edition.replaceFirst("/editions/1$", "");
        var first = author.get(edition).json();
        var second = update(edition, "lead", "Друго въведение.").json();
        assertThat(author.get(document + "/revisions?size=1").json().getInt("total"))
                .isEqualTo(2);
        var listed = author.get(document + "/revisions")
                .json()
                .getJsonArray("items")
                .getJsonObject(1)
                .getString("href");
        var read = author.get(listed).json();
        assertThat(read.getJsonObject("content")).isEqualTo(first.getJsonObject("content"));

        var blind = author.post(listed + "/restore", "{}");
        assertThat(blind.code()).isEqualTo("edition-on-its-way");
        var stale = author.post(listed + "/restore", "{\"base\": " + first.getInt("headRevision") + "}");
        assertThat(stale.code()).isEqualTo("stale-revision");
        assertThat(stale.header("ETag")).isEqualTo(author.get(edition).header("ETag"));
        assertThat(stale.text("currentETag")).isEqualTo(stale.header("ETag"));
        assertThat(reviewer.post(listed + "/restore", "{}").status()).isEqualTo(403);
        var restored = author.post(listed + "/restore", "{\"base\": " + second.getInt("headRevision") + "}");
        assertThat(restored.status()).as(restored.toString()).isEqualTo(200);
        assertThat(restored.text("contentHash")).isEqualTo(first.getString("contentHash"));

        var history = author.get(document + "/history?size=2").json();
        assertThat(history.getInt("total")).isEqualTo(3);
        assertThat(history.getJsonArray("items").getJsonObject(0).getString("event"))
                .isEqualTo("SAVE");
        assertThat(anybody.get(listed).status()).isEqualTo(401);
        assertThat(anybody.post(listed + "/restore", "{}").status()).isEqualTo(401);
    }

    @Test
    void nobodyApprovesWhatHeWrote() {
        var editor = ApiClient.of(site, "section-editor");
        var edition = editor.post(DOCUMENTS, news("obshtina", title())).header("Location");
        var hash = editor.take(edition, "SUBMIT").text("contentHash");

        var refused = editor.take(edition, "APPROVE", "contentHash", hash);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("own-contribution");
        assertThat(editor.get(edition).text("state")).isEqualTo("IN_REVIEW");
    }

    @Test
    void stepsAskForTheRightAndForTheState() {
        var edition = author.post(DOCUMENTS, news("kultura", title())).header("Location");

        assertThat(author.take(edition, "PUBLISH").code()).isEqualTo("not-permitted");
        assertThat(publisher.take(edition, "PUBLISH").code()).isEqualTo("transition-not-open");
        var hash = author.take(edition, "SUBMIT").text("contentHash");
        assertThat(ApiClient.of(site, "author2").take(edition, "RETRACT").code())
                .isEqualTo("not-submitter");
        assertThat(reviewer.take(edition, "CLAIM").text("claimant")).isNotEmpty();
        assertThat(ApiClient.of(site, "reviewer2").take(edition, "CLAIM").code())
                .isEqualTo("claimed-by-other");
        assertThat(reviewer.take(edition, "APPROVE", "contentHash", "0".repeat(64))
                        .code())
                .isEqualTo("content-changed");
        assertThat(reviewer.take(edition, "APPROVE", "contentHash", hash).text("state"))
                .isEqualTo("READY");
    }

    @Test
    void stepsOfferedSayWhatStandsInTheWay() {
        var edition = author.post(DOCUMENTS, news("kultura", title())).header("Location");

        var steps = author.get(edition).json().getJsonArray("steps").getValuesAs(JsonObject.class);

        assertThat(steps).anySatisfy(step -> {
            assertThat(step.getString("transition")).isEqualTo("SUBMIT");
            assertThat(step.getBoolean("open")).isTrue();
        });
        assertThat(steps).anySatisfy(step -> {
            assertThat(step.getString("transition")).isEqualTo("PUBLISH_WITHOUT_REVIEW");
            assertThat(step.getString("refusal")).isEqualTo("not-permitted");
        });
    }

    @Test
    void emergencyGoesOutAtOnceAndIsReviewedAfterwards() {
        var duty = ApiClient.of(site, "duty");
        var edition = duty.post(DOCUMENTS, news("sigurnost", title())).header("Location");

        var published = duty.take(edition, "PUBLISH_WITHOUT_REVIEW", "reason", "Спря водата в целия град.");

        assertThat(published.json().getBoolean("unreviewed")).isTrue();
        var hash = published.text("contentHash");
        var cleared = reviewer.take(edition, "CLEAR_UNREVIEWED", "contentHash", hash);
        assertThat(cleared.json().getBoolean("unreviewed")).isFalse();
    }

    @Test
    void editionIsForThoseWhoWorkOnIt() {
        var edition = author.post(DOCUMENTS, news("kultura", title())).header("Location");
        var document = edition.replaceFirst("/editions/1$", "");

        for (var path : new String[] {edition, document + "/editions", document + "/history"}) {
            var refused = anybody.get(path);
            assertThat(refused.status()).as(path).isEqualTo(401);
            assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
        }
        assertThat(author.get(document + "/editions").list()).hasSize(1);
        assertThat(author.get(edition).header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void anonymousWriteIsTurnedAway() {
        for (var path : new String[] {DOCUMENTS, DOCUMENTS + "/1/editions", DOCUMENTS + "/1/editions/1/transitions"}) {
            var refused = anybody.post(path, "{}");
            assertThat(refused.status()).as(path).isEqualTo(401);
            assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
            assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
        }
        assertThat(anybody.put(DOCUMENTS + "/1/editions/1", JsonValue.EMPTY_JSON_OBJECT, null)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void wrongOrRevokedTokenOpensNothing() {
        var refused = ApiClient.withToken(site, "nobody-has-this").post(DOCUMENTS, news("kultura", title()));
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("token-invalid");

        var revoked = ApiClient.of(site, "author2");
        assertThat(revoked.post(DOCUMENTS, news("kultura", title())).status()).isEqualTo(201);
        ApiTokens.revoke(site, "author2");
        assertThat(revoked.post(DOCUMENTS, news("kultura", title())).status()).isEqualTo(401);
    }

    @Test
    void sessionsAndOtherSitesHaveNoPartInIt() {
        var answer = author.get("/api/v1/sections", Map.of("Origin", "https://example.org"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void listShowsWhatThePagesShowPageByPage() {
        var first = anybody.get(DOCUMENTS + "?language=en&size=5");

        assertThat(first.json().getJsonArray("items")).hasSize(5);
        assertThat(first.header("Link")).contains("rel=\"next\"").doesNotContain("rel=\"prev\"");
        var second = anybody.get(first.text("next"));
        assertThat(second.json().getInt("page")).isEqualTo(2);
        assertThat(second.json().getJsonArray("items"))
                .isNotEqualTo(first.json().getJsonArray("items"));
        for (var item : first.json().getJsonArray("items").getValuesAs(JsonObject.class)) {
            assertThat(anybody.get(item.getString("href")).status()).isEqualTo(200);
            assertThat(site.get(URI.create(item.getString("url")).getPath()).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void sectionsAreThoseOfTheSite() {
        var sections = anybody.get("/api/v1/sections").list().getValuesAs(JsonObject.class);

        assertThat(sections).anySatisfy(section -> {
            assertThat(section.getString("slug")).isEqualTo("kultura");
            assertThat(section.getJsonObject("name").getString("bg")).isEqualTo("Култура");
            assertThat(site.get(section.getJsonObject("path").getString("en")).statusCode())
                    .isEqualTo(200);
        });
    }

    @Test
    void contractIsPublicInBothForms() {
        var json = anybody.get("/api/openapi");
        assertThat(json.json().getString("openapi")).startsWith("3.");
        assertThat(json.json().getJsonObject("paths"))
                .containsKey("/documents/{document}/editions/{number}/transitions");
        var yaml = anybody.get("/api/openapi", Map.of("Accept", "application/yaml"));
        assertThat(yaml.header("Content-Type")).startsWith("application/yaml");
        assertThat(yaml.response().body()).contains("openapi:");
        assertThat(anybody.get("/api/openapi.yaml").response().body())
                .isEqualTo(yaml.response().body());
    }

    private Answer update(String edition, String member, String value) {
        var read = author.get(edition);
        return author.put(edition, with(read.json().getJsonObject("content"), member, value), read.header("ETag"));
    }

    private String publish(String section) {
        var edition = ready(section);
        assertThat(publisher.take(edition, "PUBLISH").text("state")).isEqualTo("PUBLISHED");
        return edition.replaceFirst("/editions/1$", "");
    }

    private String ready(String section) {
        var edition = author.post(DOCUMENTS, news(section, title())).header("Location");
        var hash = author.take(edition, "SUBMIT").text("contentHash");
        assertThat(reviewer.take(edition, "APPROVE", "contentHash", hash).text("state"))
                .isEqualTo("READY");
        return edition;
    }

    private static String title() {
        return "Проба " + UUID.randomUUID();
    }

    private static JsonObject news(String section, String title) {
        return Json.createObjectBuilder()
                .add("type", "NEWS")
                .add("language", "bg")
                .add("title", title)
                .add("lead", title)
                .add("body", BODY)
                .add("section", section)
                .add("tags", Json.createArrayBuilder().add("форуми"))
                .build();
    }

    private static JsonObject with(JsonObject content, String member, String value) {
        return Json.createObjectBuilder(content).add(member, value).build();
    }
}
