package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.journey.ApiClient.Answer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a request is said clearly, by its field where there is one, and changes nothing. */
@FromOutside
class ApiBadInputIT {

    private static final String DOCUMENTS = "/api/v1/documents";
    private static final String MEDIA = "/api/v1/media";
    private static final int FIVE_MEGABYTES = 5 * 1024 * 1024;

    /** An edition in draft, with a slug of its own. */
    private static String edition;

    private static String slug;
    private static ApiClient author;

    private Site site;
    private List<Long> before;

    @BeforeAll
    static void draft(Site site) {
        author = ApiClient.of(site, "author");
        slug = "zaeto-" + UUID.randomUUID();
        edition = author.post(
                        DOCUMENTS,
                        Json.createObjectBuilder(news()).add("slug", slug).build())
                .header("Location");
    }

    @BeforeEach
    void count(Site site) {
        this.site = site;
        before = rows();
    }

    @AfterEach
    void nothingWasChanged() {
        assertThat(rows()).as("rows of documents, editions, revisions, steps").isEqualTo(before);
    }

    static Stream<Arguments> rejectedContent() {
        return Stream.of(
                Arguments.of("title", "title-missing", with("title", Json.createValue(""))),
                Arguments.of("title", "title-missing", with("title", Json.createValue(" \u00a0\t"))),
                Arguments.of("title", "title-missing", with("title", JsonValue.NULL)),
                Arguments.of("title", "too-long", with("title", Json.createValue("я".repeat(251)))),
                Arguments.of("lead", "too-long", with("lead", Json.createValue("я".repeat(1_001)))),
                Arguments.of("body", "too-long", with("body", Json.createValue("я".repeat(500_001)))),
                Arguments.of("section", "section-missing", with("section", JsonValue.NULL)),
                Arguments.of("section", "section-unknown", with("section", Json.createValue("nyama-takava"))),
                Arguments.of("slug", "slug-malformed", with("slug", Json.createValue("Не става"))),
                Arguments.of("slug", "slug-malformed", with("slug", Json.createValue("../../etc"))),
                Arguments.of("leadImage", "image-unknown", with("leadImage", Json.createValue("0".repeat(64)))),
                Arguments.of("tags", "too-many-tags", with("tags", tags(10_000))),
                Arguments.of(
                        "tags",
                        "tag-too-long",
                        with(
                                "tags",
                                Json.createArrayBuilder().add("я".repeat(61)).build())));
    }

    static Stream<Arguments> wrongShape() {
        return Stream.of(
                Arguments.of("titel", "unknown-member", "{\"titel\": \"…\"}"),
                Arguments.of("title", "repeated-member", "{\"title\": \"а\", \"title\": \"б\"}"),
                Arguments.of("title", "not-text", "{\"title\": 5}"),
                Arguments.of("title", "nested", "{\"title\": {\"bg\": \"а\"}}"),
                Arguments.of("tags", "not-texts", "{\"tags\": \"култура\"}"),
                Arguments.of("tags", "nested", "{\"tags\": " + "[".repeat(200_000)),
                Arguments.of("major", "not-flag", "{\"major\": \"да\"}"),
                Arguments.of("type", "unknown-type", "{\"type\": \"POEM\"}"),
                Arguments.of("language", "unknown-language", "{\"language\": \"fr\"}"),
                Arguments.of("title", "characters-refused", "{\"title\": \"\\ud83d\"}"),
                Arguments.of("title", "characters-refused", "{\"title\": \"а\\u0000б\"}"));
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("", "no-body"),
                Arguments.of("{\"title\": }", "malformed-json"),
                Arguments.of("{\"title\": \"а\"}}", "malformed-json"),
                Arguments.of("<title>а</title>", "malformed-json"),
                Arguments.of("[".repeat(500_000), "not-an-object"),
                Arguments.of("[]", "not-an-object"));
    }

    @ParameterizedTest
    @MethodSource("rejectedContent")
    void contentThatCannotStandIsNamedByItsField(String field, String code, JsonObject body) {
        var refused = author.post(DOCUMENTS, body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("content-rejected");
        assertThat(errors(refused)).contains(field + " " + code);
    }

    @ParameterizedTest
    @MethodSource("wrongShape")
    void memberOfTheWrongShapeIsNamed(String field, String code, String body) {
        var refused = author.post(DOCUMENTS, body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(errors(refused)).contains(field + " " + code);
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void bodyThatCannotBeReadIsRefused(String body, String code) {
        var refused = author.post(DOCUMENTS, body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.response().body()).doesNotContain("Exception", "jakarta", "parsson");
    }

    @Test
    void bodyOfFiveMegabytesIsRefusedUnread() {
        var refused = author.post(DOCUMENTS, "{\"body\": \"" + "a".repeat(FIVE_MEGABYTES) + "\"}");

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.code()).isEqualTo("body-too-large");
    }

    @Test
    void bodyOfUnknownLengthIsRefusedAtTheLimit() {
        var bytes = ("{\"body\": \"" + "a".repeat(FIVE_MEGABYTES) + "\"}").getBytes(StandardCharsets.UTF_8);
        var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));

        var refused = author.send("POST", DOCUMENTS, chunked, Map.of("Content-Type", "application/json"));

        assertThat(refused.status()).isEqualTo(413);
    }

    @Test
    void textInAnotherEncodingIsRefused() {
        var windows = BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xE0, '"', ':', '1', '}'});

        assertThat(author.send("POST", DOCUMENTS, windows, Map.of("Content-Type", "application/json"))
                        .code())
                .isEqualTo("not-utf-8");
    }

    @Test
    void slugOfAnotherDocumentIsTaken() {
        var refused = author.post(
                DOCUMENTS, Json.createObjectBuilder(news()).add("slug", slug).build());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("slug-taken");
    }

    @Test
    void sectionWithoutRightsIsRefused() {
        var refused = ApiClient.of(site, "section-editor").post(DOCUMENTS, news());

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("not-permitted");
    }

    @Test
    void updateNeedsItsCondition() {
        var read = author.get(edition);
        var content = read.json().getJsonObject("content");

        assertThat(author.put(edition, content, null).status()).isEqualTo(428);
        var stale = author.put(edition, content, "\"1-0000000000000000-DRAFT\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("stale-revision");
        assertThat(stale.text("currentETag")).isEqualTo(read.header("ETag"));
        assertThat(author.put(edition, content, "W/" + read.header("ETag")).status())
                .isEqualTo(412);
    }

    @Test
    void updateThatChangesNothingIsNoRevision() {
        var read = author.get(edition);

        var same = author.put(edition, read.json().getJsonObject("content"), read.header("ETag"));

        assertThat(same.status()).isEqualTo(200);
        assertThat(same.header("ETag")).isEqualTo(read.header("ETag"));
    }

    @Test
    void updateThatForgetsMembersDropsNothing() {
        var refused = author.put(
                edition,
                Json.createObjectBuilder().add("title", "Само заглавие").build(),
                author.get(edition).header("ETag"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(errors(refused)).contains("lead missing-member", "body missing-member", "slug missing-member");
    }

    @Test
    void stepThatIsNotOneIsToldTheOthers() {
        var refused = author.take(edition, "ERASE");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().getJsonArray("known").toString()).contains("SUBMIT", "PUBLISH");
    }

    @Test
    void stepWithoutItsReasonIsRefused() {
        assertThat(ApiClient.of(site, "publisher").take(edition, "PUBLISH").code())
                .isEqualTo("transition-not-open");
        assertThat(ApiClient.of(site, "duty")
                        .take(edition, "PUBLISH_WITHOUT_REVIEW")
                        .code())
                .isEqualTo("content-rejected");
    }

    @Test
    void unknownThingsAreNotFound() {
        for (var path : List.of(
                DOCUMENTS + "/999999999",
                DOCUMENTS + "/999999999/editions",
                DOCUMENTS + "/999999999/history",
                DOCUMENTS + "/999999999/editions/1",
                DOCUMENTS + "/99999999999999999999",
                DOCUMENTS + "/abc",
                DOCUMENTS + "?section=nyama-takava",
                "/api/v1/problems/nyama-takav",
                "/api/v1/няма",
                "/api/v2/documents",
                "/api/")) {
            var missing = author.get(path.replace("няма", "%D0%BD%D1%8F%D0%BC%D0%B0"));
            assertThat(missing.status()).as(path).isEqualTo(404);
            assertThat(missing.header("Content-Type")).as(path).startsWith("application/problem+json");
        }
    }

    @Test
    void parametersAreRead() {
        for (var query : List.of("page=0", "page=-1", "page=abc", "size=101", "size=", "language=fr")) {
            var refused = author.get(DOCUMENTS + "?" + query);
            assertThat(refused.status()).as(query).isEqualTo(400);
            assertThat(refused.code()).as(query).isEqualTo("invalid-parameter");
        }
        assertThat(author.get(DOCUMENTS + "?page=1000000&size=100").json().getJsonArray("items"))
                .isEmpty();
    }

    @Test
    void otherKindsAndMethodsAreProblemsToo() {
        var text = author.send(
                "POST", DOCUMENTS, BodyPublishers.ofString("title=а"), Map.of("Content-Type", "text/plain"));
        assertThat(text.status()).isEqualTo(415);
        assertThat(text.code()).isEqualTo("unsupported-media-type");

        var nameless = author.send("POST", DOCUMENTS, BodyPublishers.ofString("{}"), Map.of("Content-Type", ""));
        assertThat(nameless.status()).isEqualTo(400);
        assertThat(nameless.code()).isEqualTo("bad-request");

        var deletion = author.send("DELETE", edition, BodyPublishers.noBody(), Map.of());
        assertThat(deletion.status()).isEqualTo(405);
        assertThat(deletion.header("Allow")).contains("GET", "PUT");
        assertThat(deletion.code()).isEqualTo("method-not-allowed");

        var page = author.get("/api/v1/sections", Map.of("Accept", "text/html"));
        assertThat(page.status()).isEqualTo(406);
        assertThat(page.code()).isEqualTo("not-acceptable");
    }

    @Test
    void filesAreForThoseWhoAreKnown() {
        var stranger = ApiClient.anonymous(site);

        assertThat(stranger.get(MEDIA).status()).isEqualTo(401);
        assertThat(stranger.get(MEDIA + "/" + "0".repeat(64)).status()).isEqualTo(401);
        assertThat(author.get(MEDIA + "/" + "0".repeat(64)).status()).isEqualTo(404);
        assertThat(author.get(MEDIA + "/abc").code()).isEqualTo("no-such-address");
        for (var query : List.of("kind=PDFX", "mine=maybe", "unused=1", "undescribed=", "page=0", "size=101")) {
            assertThat(author.get(MEDIA + "?" + query).code()).as(query).isEqualTo("invalid-parameter");
        }
        assertThat(author.get(MEDIA + "?text=%27%20%7C%20%26%20%21%28&size=1").status())
                .isEqualTo(200);
    }

    @Test
    void fileThatIsNoneAndCommandsAboutFilesThatMakeNoSenseAreRefused() {
        var script = upload("x.jpg.jsp", "<% out.println(1); %>".getBytes(StandardCharsets.UTF_8));
        assertThat(script.status()).isEqualTo(422);
        assertThat(script.code()).isEqualTo("content-rejected");
        assertThat(script.json().getJsonArray("errors").getJsonObject(0).getString("message"))
                .startsWith("Файлове от този вид не се приемат.");
        var picture = author.send(
                "POST", MEDIA + "?name=x.jpg", BodyPublishers.ofString("x"), Map.of("Content-Type", "image/jpeg"));
        assertThat(picture.status()).isEqualTo(415);
        assertThat(picture.code()).isEqualTo("octets-expected");

        var table = "име;стойност\nапи;1\n".getBytes(StandardCharsets.UTF_8);
        var made = upload("..%2F..%2Fx.csv", table);
        assertThat(made.status()).as(made.toString()).isIn(200, 201);
        var file = made.header("Location");
        assertThat(upload("again.csv", table).status()).isEqualTo(200);
        assertThat(author.get(file).text("name")).isEqualTo("x.csv");
        var tag = author.get(file).header("ETag");

        assertThat(describe(file, null, "{\"author\": \"Иван\"}").status()).isEqualTo(428);
        assertThat(describe(file, "\"99\"", "{\"author\": \"Иван\"}").code()).isEqualTo("stale-description");
        assertThat(errors(describe(file, tag, "{\"autor\": \"Иван\"}"))).contains("autor unknown-member");
        assertThat(errors(describe(file, tag, "{\"licence\": \"gpl\"}"))).contains("licence licence-unknown");
        assertThat(errors(describe(file, tag, "{\"focusX\": 101}"))).contains("focus focus-outside");
        var editor = ApiClient.of(site, "section-editor");
        assertThat(errors(editor.post(file + "/replacement", "{\"with\": \"x\"}")))
                .contains("with not-sha256");
        assertThat(editor.post(file + "/replacement", "{\"with\": \"" + "0".repeat(64) + "\"}")
                        .status())
                .isEqualTo(404);
        assertThat(author.post(file + "/replacement", "{\"with\": \"" + "0".repeat(64) + "\"}")
                        .status())
                .isEqualTo(403);
        assertThat(ApiClient.of(site, "reviewer").delete(file).status()).isEqualTo(403);
        assertThat(author.delete(file).status()).isEqualTo(204);
        assertThat(author.delete(file).status()).isEqualTo(404);
    }

    private static Answer upload(String name, byte[] bytes) {
        return author.send(
                "POST",
                MEDIA + "?name=" + name,
                BodyPublishers.ofByteArray(bytes),
                Map.of("Content-Type", "application/octet-stream"));
    }

    private static Answer describe(String file, String tag, String body) {
        var headers = tag == null
                ? Map.of("Content-Type", "application/json")
                : Map.of("Content-Type", "application/json", "If-Match", tag);
        return author.send("PATCH", file, BodyPublishers.ofString(body), headers);
    }

    @Test
    void sentencesAreInTheLanguageAskedFor() {
        assertThat(author.get(DOCUMENTS + "/999999999").text("title")).isEqualTo("Няма такова нещо");
        var english = author.get(DOCUMENTS + "/999999999", Map.of("Accept-Language", "en"));
        assertThat(english.text("title")).isEqualTo("No such thing");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(author.get(english.text("type"), Map.of("Accept-Language", "en"))
                        .text("title"))
                .isEqualTo("No such thing");
    }

    private List<Long> rows() {
        try (var connection = site.product().database().connect();
                var statement = connection.createStatement()) {
            var counts = new ArrayList<Long>();
            for (var table : List.of("document", "edition", "revision", "state_change", "address")) {
                try (var result = statement.executeQuery("select count(*) from " + table)) {
                    result.next();
                    counts.add(result.getLong(1));
                }
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> errors(Answer refused) {
        return refused.json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(error -> error.getString("field") + " " + error.getString("code"))
                .toList();
    }

    private static JsonObject news() {
        return Json.createObjectBuilder()
                .add("type", "NEWS")
                .add("language", "bg")
                .add("title", "Проба на грешките")
                .add("section", "kultura")
                .build();
    }

    private static JsonObject with(String member, JsonValue value) {
        return Json.createObjectBuilder(news()).add(member, value).build();
    }

    private static JsonValue tags(int count) {
        var tags = Json.createArrayBuilder();
        IntStream.range(0, count).forEach(number -> tags.add("етикет " + number));
        return tags.build();
    }
}
