package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.it.MadeFile;
import bg.glashatay.it.MediaRightsMatrix;
import bg.glashatay.it.RightsMatrix;
import bg.glashatay.journey.ApiClient.Answer;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every role, every step, in its section and another, with an own text and another's: through the REST API. */
@FromOutside
class RightsMatrixApiIT {

    /** The statuses that refusals on account of somebody's rights, person or claim may have. */
    private static final Map<String, Integer> STATUS =
            Map.of("not-permitted", 403, "own-contribution", 403, "not-submitter", 403, "claimed-by-other", 409);

    /** What only the clock does, or the API does not have. */
    private static final Set<String> NOT_HERE = Set.of("PUBLISH_SCHEDULED", "FAIL", "EXPIRE");

    @Test
    void everyTokenMayTakeExactlyTheStepsOfItsAccount(Site site) throws SQLException {
        try (var database = site.product().database().connect()) {
            assertThat(new RightsMatrix(new Api(site), database).deviations()).isEmpty();
        }
    }

    @Test
    void everyTokenMayDoToFilesExactlyWhatItsAccountMay(Site site) throws SQLException {
        try (var database = site.product().database().connect()) {
            assertThat(new MediaRightsMatrix(new MediaApi(site), database).deviations())
                    .isEmpty();
        }
    }

    /** The library in the API, likewise. */
    private static final class MediaApi implements MediaRightsMatrix.Door {

        private final Site site;
        private final Map<String, ApiClient> clients = new HashMap<>();
        private final String another;

        MediaApi(Site site) {
            this.site = site;
            another = upload("author");
        }

        @Override
        public boolean knows(String command) {
            return !command.equals("SWEEP");
        }

        @Override
        public String upload(String who) {
            return accepted(client(who).upload("matrix.jpg", MadeFile.jpeg())).text("sha256");
        }

        @Override
        public void describe(String who, String file) {
            var headers = Map.of("Content-Type", "application/json", "If-Match", "*");
            accepted(client(who)
                    .send("PATCH", media(file), BodyPublishers.ofString("{\"author\": \"Някой\"}"), headers));
        }

        @Override
        public void replace(String who, String file) {
            accepted(client(who)
                    .post(
                            media(file) + "/replacement",
                            Json.createObjectBuilder().add("with", another).build()));
        }

        @Override
        public void delete(String who, String file) {
            accepted(client(who).delete(media(file)));
        }

        @Override
        public void sweep(String who) {
            throw new UnsupportedOperationException();
        }

        private static String media(String file) {
            return "/api/v1/media/" + file;
        }

        private ApiClient client(String who) {
            return clients.computeIfAbsent(who, name -> ApiClient.of(site, name));
        }
    }

    private static Answer accepted(Answer answer) {
        if (answer.status() < 300) {
            return answer;
        }
        assertThat(answer.status()).as(answer.toString()).isEqualTo(STATUS.get(answer.code()));
        throw new RightsMatrix.Refused(answer.code());
    }

    /** The API, with a token for everybody. */
    private static final class Api implements RightsMatrix.Door {

        private final Site site;
        private final Map<String, ApiClient> clients = new HashMap<>();

        Api(Site site) {
            this.site = site;
        }

        @Override
        public boolean knows(String command) {
            return !NOT_HERE.contains(command);
        }

        @Override
        public String create(String who, String section) {
            return accepted(client(who)
                            .post(
                                    "/api/v1/documents",
                                    content(section)
                                            .add("type", "NEWS")
                                            .add("language", "bg")
                                            .build()))
                    .header("Location");
        }

        @Override
        public void take(String who, String text, String command) {
            var client = client(who);
            accepted(
                    switch (command) {
                        case "OPEN" ->
                            client.post(
                                    text.replaceFirst("/\\d+$", ""),
                                    Json.createObjectBuilder()
                                            .add("language", "bg")
                                            .build());
                        case "EDIT" -> edit(client, text);
                        case "APPROVE", "CLEAR_UNREVIEWED" ->
                            client.take(text, command, "contentHash", read(text).text("contentHash"));
                        case "REQUEST_CHANGES", "PUBLISH_WITHOUT_REVIEW", "WITHDRAW", "UNPUBLISH" ->
                            client.take(text, command, "reason", "Причината е опит.");
                        case "SCHEDULE" -> client.take(text, command, "time", "2099-01-01T09:00");
                        default -> client.take(text, command);
                    });
        }

        private Answer edit(ApiClient client, String text) {
            var read = read(text);
            var section = read.json().getJsonObject("content").getString("section");
            return client.put(
                    text,
                    content(section)
                            .addNull("slug")
                            .addNull("leadImage")
                            .addNull("leadImageAlt")
                            .add("tags", Json.createArrayBuilder())
                            .add("major", false)
                            .addNull("changeNote")
                            .build(),
                    read.header("ETag"));
        }

        /** The text as somebody sees it who may read everything. */
        private Answer read(String text) {
            return client("author").get(text);
        }

        private static JsonObjectBuilder content(String section) {
            return Json.createObjectBuilder()
                    .add("title", "Матрица " + UUID.randomUUID())
                    .add("section", section)
                    .add("lead", "Накратко.")
                    .add("body", "<p>Чий е този текст?</p>");
        }

        private ApiClient client(String who) {
            return clients.computeIfAbsent(who, name -> ApiClient.of(site, name));
        }
    }
}
