package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.journey.ApiClient.Answer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

/** Programs talk about an edition as people do, and say like them what they have seen before it goes out. */
@FromOutside
class ApiCommentsIT {

    @Test
    void remarkIsMadeAnsweredResolvedAndAskedAbout(Site site) {
        var author = ApiClient.of(site, "author");
        var reviewer = ApiClient.of(site, "reviewer");
        var publisher = ApiClient.of(site, "publisher");
        var edition = submitted(author);

        var remark = reviewer.post(
                edition + "/comments",
                "{\"field\": \"body\", \"exact\": \"22 април\", \"text\": \"Не е ли 24 април?\"}");
        assertThat(remark.status()).as(remark.toString()).isEqualTo(201);
        var address = remark.header("Location");
        assertThat(remark.json().getJsonObject("passage").getInt("start")).isEqualTo("Ремонтът започва на ".length());
        assertThat(author.post(address + "/replies", "{\"text\": \"Да.\"}")
                        .json()
                        .getJsonArray("replies"))
                .hasSize(1);
        assertThat(ApiClient.anonymous(site).get(address).status()).isEqualTo(401);

        approve(reviewer, edition);
        var refused = publisher.take(edition, "PUBLISH");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("open-comments");
        assertThat(refused.json().getInt("openComments")).isEqualTo(1);

        assertThat(reviewer.post(address + "/resolve", "").json().getBoolean("open"))
                .isFalse();
        assertThat(reviewer.post(address + "/replies", "{\"text\": \"Още?\"}").code())
                .isEqualTo("comment-resolved");
        assertThat(reviewer.post(address + "/reopen", "").json().getBoolean("open"))
                .isTrue();
        var published = publisher.post(edition + "/transitions", "{\"transition\": \"PUBLISH\", \"openComments\": 1}");
        assertThat(published.text("state")).isEqualTo("PUBLISHED");
        assertThat(reviewer.post(edition + "/comments", "{\"text\": \"Късно.\"}")
                        .code())
                .isEqualTo("comments-closed");
        assertThat(reviewer.get(edition + "/comments").list().getValuesAs(JsonObject.class))
                .extracting(comment -> comment.getString("quote"))
                .containsExactly("22 април");
    }

    @Test
    void wordsThatAreNotThereAreRefusedByField(Site site) {
        var author = ApiClient.of(site, "author");
        var edition = submitted(author);

        var refused =
                author.post(edition + "/comments", "{\"field\": \"body\", \"exact\": \"няма го\", \"text\": \"Кое?\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().getJsonArray("errors").getJsonObject(0).getString("code"))
                .isEqualTo("passage-unknown");
        assertThat(author.post(edition + "/comments", "{\"field\": \"body\"}").status())
                .isEqualTo(400);
    }

    private static String submitted(ApiClient author) {
        Answer created = author.post(
                "/api/v1/documents",
                Json.createObjectBuilder()
                        .add("type", "NEWS")
                        .add("language", "bg")
                        .add("title", "Ремонт на площада")
                        .add("section", "kultura")
                        .add("lead", "Площадът ще бъде обновен.")
                        .add("body", "<p>Ремонтът започва на 22 април.</p>")
                        .build());
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        var edition = created.header("Location");
        assertThat(author.take(edition, "SUBMIT").status()).isEqualTo(200);
        return edition;
    }

    private static void approve(ApiClient reviewer, String edition) {
        var hash = reviewer.get(edition).text("contentHash");
        assertThat(reviewer.take(edition, "APPROVE", "contentHash", hash).status())
                .isEqualTo(200);
    }
}
