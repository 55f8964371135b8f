package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.journey.ApiClient.Answer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire to somebody who holds a preview link, or tries without. */
@FromOutside
class GuestPreviewIT {

    private static final String DOCUMENTS = "/api/v1/documents";
    private static final String UNKNOWN = "/preview/B22GCxRJwFXEGROiJc6UFmpSJle4pKASSWGKIHXF6WM";
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"([0-9]+)\"");
    private static final Pattern PICTURE = Pattern.compile("<img src=\"(/preview/[^\"]+)\"");

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
    void previewIsTheLaterPageByteForByte() {
        var edition = ready(create(text("Първа", true)));

        assertSameAsPublished(edition);
    }

    @Test
    void previewOfAnUpdateIsTheLaterPageByteForByte() {
        var first = ready(create(text("Обновявана", false)));
        publisher.take(first, "PUBLISH");
        var next = author.post(
                        first.replaceFirst("/editions/1$", "/editions"),
                        Json.createObjectBuilder().add("language", "bg").build())
                .header("Location");
        var content = Json.createObjectBuilder(author.get(next).json().getJsonObject("content"))
                .add("slug", "nov-adres-" + UUID.randomUUID())
                .add("body", "<p>Поправено.</p>")
                .add("major", true)
                .add("changeNote", "Поправен е часът.")
                .build();
        author.put(next, content, author.get(next).header("ETag"));

        var published = assertSameAsPublished(ready(next));

        assertThat(published).contains("Поправен е часът.");
    }

    @Test
    void previewOfATranslationIsTheLaterPageByteForByte() {
        var bulgarian = ready(create(text("Превеждана", false)));
        publisher.take(bulgarian, "PUBLISH");
        var english = author.post(
                        bulgarian.replaceFirst("/editions/1$", "/editions"),
                        Json.createObjectBuilder().add("language", "en").build())
                .header("Location");

        var published = assertSameAsPublished(ready(english));

        assertThat(published).contains("hreflang=\"bg\"").contains("lang=\"en\"");
    }

    @Test
    void previewIsKeptNowhereFoundNowhereAndTellsItsAddressToNobody() {
        var answer = site.get(link(create(text("Заглавки", true))));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertGuarded(answer);
        assertThat(answer.body()).contains("<meta name=\"robots\" content=\"noindex\"");
        assertThat(header(answer, "Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .contains("form-action 'self'")
                .contains("frame-ancestors 'none'");
        var picture = PICTURE.matcher(answer.body());
        assertThat(picture.find()).isTrue();
        var image = site.get(picture.group(1));
        assertThat(image.statusCode()).isEqualTo(200);
        assertThat(header(image, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(image, "Cache-Control")).contains("no-store");
        assertThat(header(image, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(image, "Set-Cookie")).isEmpty();
    }

    @Test
    void linksThatDoNotOpenAreAllTheSame() throws SQLException {
        var edition = create(text("Затворени", true));
        var revoked = made(edition);
        var expired = made(edition);
        author.send("DELETE", edition + "/previews/" + revoked.id(), BodyPublishers.noBody(), Map.of());
        expire(expired.id());
        var never = site.get(UNKNOWN);

        assertThat(never.statusCode()).isEqualTo(404);
        assertGuarded(never);
        for (var made : new Made[] {revoked, expired}) {
            var answer = site.get(made.path());
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(never.body());
            assertThat(answer.headers().map().keySet())
                    .isEqualTo(never.headers().map().keySet());
            assertThat(post(made.path(), "Петров", "CORRECT", "").statusCode()).isEqualTo(404);
            assertThat(site.get(made.path() + "/answered").body()).isEqualTo(never.body());
        }
        assertThat(never.body()).contains("Помолете човека, който ви я изпрати, за нова.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/preview",
                "/preview/",
                "/preview/1",
                "/preview/../editor",
                "/preview/..%2f..%2feditor/preview/1",
                "/preview/%27%20or%201=1--",
                "/preview/%D1%82%D0%B0%D0%B9%D0%BD%D0%B0",
                "/preview/%00",
                "/preview/B22GCxRJwFXEGROiJc6UFmpSJle4pKASSWGKIHXF6WM;jsessionid=1",
                "/preview/B22GCxRJwFXEGROiJc6UFmpSJle4pKASSWGKIHXF6WM/media/0/w960/a.jpg",
                "/preview/B22GCxRJwFXEGROiJc6UFmpSJle4pKASSWGKIHXF6WM/answered",
                "/en/preview/B22GCxRJwFXEGROiJc6UFmpSJle4pKASSWGKIHXF6WM",
            })
    void nothingOpensWithoutASecret(String path) {
        var answer = site.get(path);

        assertThat(answer.statusCode()).isIn(302, 400, 404);
        assertThat(header(answer, "Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContain("Exception", "org.", "fact-check");
        if (answer.statusCode() == 302) {
            assertThat(header(answer, "Location")).contains("/login");
        }
    }

    @Test
    void secretOfAnyLengthIsAnsweredInTheSameWay() {
        assertThat(site.get("/preview/" + "A".repeat(5_000)).body())
                .isEqualTo(site.get(UNKNOWN).body());
    }

    @Test
    void answerIsTakenOnceAndThanksFollow() {
        var edition = create(text("Отговор", false));
        var path = link(edition);

        var answer = post(path, "инж. Петров", "ERRORS", "Не е „5“,\r\nа „6“.");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "Location")).isEqualTo(path + "/answered");
        assertGuarded(answer);
        var thanks = site.get(path + "/answered");
        assertThat(thanks.body()).contains("Благодарим ви");
        assertGuarded(thanks);
        assertThat(author.get(edition + "/fact-checks").list().getValuesAs(JsonObject.class))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.getString("name")).isEqualTo("инж. Петров");
                    assertThat(check.getString("verdict")).isEqualTo("ERRORS");
                    assertThat(check.getString("words")).isEqualTo("Не е „5“,\nа „6“.");
                    assertThat(check.getBoolean("changedSince")).isFalse();
                });
        assertThat(author.get(edition + "/previews").list().getValuesAs(JsonObject.class))
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.getInt("views")).isEqualTo(1);
                    assertThat(link.getInt("answers")).isEqualTo(1);
                });
    }

    @Test
    void whatHasToBeMendedIsSaidAndWhatWasTypedStays() {
        var edition = create(text("Непълна", false));
        var path = link(edition);

        var answer = post(path, "", "ERRORS", "Виж <script>alert(1)</script> и \"кавички\" – № 5.");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertGuarded(answer);
        assertThat(answer.body())
                .contains("Напишете името си.")
                .contains("checked=\"checked\"")
                .contains("Виж &lt;script&gt;alert(1)&lt;/script&gt; и ")
                .doesNotContain("<script>");
        assertThat(HtmlChecker.complaints(answer.body())).isEmpty();
        assertThat(author.get(edition + "/fact-checks").list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "99999999999999999999", "1 or 1=1", "999999999"})
    void answerSaysWhichTextItIsAbout(String revision) {
        var answer =
                post(link(create(text("Коя", false))), Map.of("revision", revision, "name", "П", "verdict", "CORRECT"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Отворете текста отново");
    }

    @Test
    void answerThatComesTooLateIsHandedBack() {
        var edition = create(text("Късно", false));
        var made = made(edition);
        var form = form(made.path(), "Петров", "ERRORS", "Дълго писах <това>.");
        author.send("DELETE", edition + "/previews/" + made.id(), BodyPublishers.noBody(), Map.of());

        var answer = post(made.path(), form);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Дълго писах &lt;това").contains("Копирайте го оттук");
        assertThat(HtmlChecker.complaints(answer.body())).isEmpty();
    }

    @Test
    void oneLinkTakesTwentyAnswersADay() {
        var path = link(create(text("Засипана", false)));
        var form = form(path, "Петров", "CORRECT", "");
        for (int i = 0; i < 20; i++) {
            assertThat(post(path, form).statusCode()).isEqualTo(303);
        }

        var enough = post(path, new HashMap<>(form) {
            {
                put("words", "Двадесет и първи.");
            }
        });

        assertThat(enough.statusCode()).isEqualTo(429);
        assertThat(enough.headers().firstValue("Retry-After")).contains("86400");
        assertThat(enough.body()).contains("Двадесет и първи.").contains("опитайте утре");
    }

    @Test
    void onlyReadingAndAnsweringIsPossible() {
        var path = link(create(text("Методи", false)));

        var head = site.send(
                site.client(),
                site.request(path).method("HEAD", BodyPublishers.noBody()).build());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        var put = site.send(
                site.client(),
                site.request(path).PUT(BodyPublishers.ofString("x")).build());
        assertThat(put.statusCode()).isEqualTo(405);
        var huge = site.send(
                site.client(),
                site.request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("words=" + "a".repeat(400_000)))
                        .build());
        assertThat(huge.statusCode()).isEqualTo(413);
    }

    @Test
    void publishedTextIsReadWhereEverybodyReadsIt() {
        var edition = ready(create(text("Излиза", false)));
        var path = link(edition);
        var form = form(path, "Петров", "ERRORS", "Късно, но важно.");
        var address = publisher.take(edition, "PUBLISH").text("path");

        var led = site.get(path);

        assertThat(led.statusCode()).isEqualTo(302);
        assertThat(header(led, "Location")).isEqualTo(address);
        assertThat(header(led, "Cache-Control")).isEqualTo("no-store");
        assertThat(post(path, form).statusCode()).isEqualTo(303);
    }

    @Test
    void apiSaysWhatIsWrongAndWhoMayNot() {
        var edition = create(text("През API", false));

        assertThat(preview(author, edition, "П", "скоро").toString()).contains("not-day");
        assertThat(preview(author, edition, " ", day(61)).toString()).contains("label-missing", "day-too-far");
        assertThat(preview(author, edition, "П", day(-1)).status()).isEqualTo(422);
        assertThat(preview(ApiClient.of(site, "admin"), edition, "П", day(7)).code())
                .isEqualTo("not-permitted");
        var made = made(edition);
        var revoke = edition + "/previews/" + made.id();
        assertThat(reviewer.send("DELETE", revoke, BodyPublishers.noBody(), Map.of())
                        .code())
                .isEqualTo("not-permitted");
        assertThat(publisher
                        .send("DELETE", revoke, BodyPublishers.noBody(), Map.of())
                        .status())
                .isEqualTo(204);
        author.take(edition, "DISCARD");
        assertThat(preview(author, edition, "П", day(7)).code()).isEqualTo("not-previewable");
    }

    private String assertSameAsPublished(String edition) {
        var path = link(edition);
        var preview = site.get(path).body();
        assertThat(preview).contains("class=\"marker\"").contains("class=\"fact-check\"");

        var published =
                site.get(publisher.take(edition, "PUBLISH").text("path")).body();

        assertThat(bare(preview, path)).isEqualTo(bare(published, path));
        return published;
    }

    /**
     * A page without all that a preview may have of its own: its strip, its form, its date, where its picture is. And
     * without what a preview has not: what tells search engines of it, how to pass it on, and what readers think of it.
     */
    static String bare(String page, String path) {
        return page.replaceAll("(?s)<div class=\"marker\">.*?</div>", "")
                .replaceAll("(?s)<section class=\"(?:fact-check|feedback|sharing)\".*?</section>", "")
                .replaceAll("\\s*(?:<meta name=\"robots\"|<link rel=\"canonical\")[^>]*>\\s*", "\n")
                .replaceAll("<script type=\"application/ld\\+json\">[^<]*</script>", "")
                .replaceAll("(<meta property=\"article:(?:published|modified)_time\" content=\")[^\"]*", "$1")
                .replaceAll("(?s)(<p class=\"story-dates\">.*?)<time datetime=\"[^\"]*\">[^<]*", "$1<time>")
                .replaceAll("(?s)(<p class=\"story-dates\">.*?)<time datetime=\"[^\"]*\">[^<]*", "$1<time>")
                .replace(path + "/media/", "/media/");
    }

    private static void assertGuarded(HttpResponse<String> answer) {
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(answer, "X-Robots-Tag")).isEqualTo("noindex, nofollow");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "Set-Cookie")).isEmpty();
        assertThat(header(answer, "ETag")).isEmpty();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    private HttpResponse<String> post(String path, String name, String verdict, String words) {
        return post(path, form(path, name, verdict, words));
    }

    /** The form as the page would send it; the link must still be open. */
    private Map<String, String> form(String path, String name, String verdict, String words) {
        var revision = REVISION.matcher(site.get(path).body());
        return Map.of(
                "revision", revision.find() ? revision.group(1) : "", "name", name, "verdict", verdict, "words", words);
    }

    private HttpResponse<String> post(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return site.send(
                site.client(),
                site.request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    private String create(JsonObject document) {
        var created = author.post(DOCUMENTS, document);
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        return created.header("Location");
    }

    private String ready(String edition) {
        var hash = author.take(edition, "SUBMIT").text("contentHash");
        assertThat(reviewer.take(edition, "APPROVE", "contentHash", hash).text("state"))
                .isEqualTo("READY");
        return edition;
    }

    private String link(String edition) {
        return made(edition).path();
    }

    private Made made(String edition) {
        var answer = preview(author, edition, "инж. Петров, „Пътища“", day(7));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return new Made(answer.json().getInt("id"), answer.text("address").replaceFirst("^https?://[^/]+", ""));
    }

    private static Answer preview(ApiClient client, String edition, String label, String until) {
        return client.post(
                edition + "/previews",
                Json.createObjectBuilder()
                        .add("label", label)
                        .add("until", until)
                        .build());
    }

    private static String day(int ahead) {
        return LocalDate.now(ZoneId.of("Europe/Sofia")).plusDays(ahead).toString();
    }

    private void expire(int link) throws SQLException {
        try (var connection = site.product().database().connect();
                var update =
                        connection.prepareStatement("update preview_link set created_at = now() - interval '9 days',"
                                + " expires_at = now() - interval '1 second' where id = ?")) {
            update.setInt(1, link);
            update.executeUpdate();
        }
    }

    private JsonObject text(String words, boolean withPicture) {
        var document = Json.createObjectBuilder()
                .add("type", "NEWS")
                .add("language", "bg")
                .add("title", words + " – „проба“ № " + UUID.randomUUID())
                .add("lead", "Накратко & ясно.")
                .add(
                        "body",
                        "<h2>Час</h2><p>В 18:00, вход „Б“.</p>"
                                + "<table><tr><th>Ден</th></tr><tr><td>24 февруари</td></tr></table>")
                .add("section", "kultura")
                .add("tags", Json.createArrayBuilder().add("театър"));
        return withPicture
                ? document.add("leadImage", anyPicture())
                        .add("leadImageAlt", "Мост")
                        .build()
                : document.build();
    }

    private String anyPicture() {
        try (var connection = site.product().database().connect();
                var found = connection
                        .prepareStatement("select sha256 from asset where media_type = 'image/jpeg' limit 1")
                        .executeQuery()) {
            found.next();
            return found.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A link that was made through the API. */
    private record Made(int id, String path) {}
}
