package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.UUID;

/** Texts that tests of later steps begin with: the steps before are taken through the API. */
record Texts(Site site, String author, String section) {

    private static final String DOCUMENTS = "/api/v1/documents";

    /**
     * A text at some step of its life.
     *
     * @param address where the API has its edition
     */
    record Text(String title, String address) {

        String document() {
            return address.replaceFirst("/editions/\\d+$", "");
        }
    }

    Text draft() {
        return draft("Проба " + UUID.randomUUID());
    }

    Text draft(String title) {
        var body = Json.createObjectBuilder()
                .add("type", "NEWS")
                .add("language", "bg")
                .add("title", title)
                .add("lead", "Въведение")
                .add("body", "<p>Текстът.</p>")
                .add("section", section)
                .build();
        return new Text(title, as(author).post(DOCUMENTS, body).header("Location"));
    }

    Text submitted() {
        return submitted(draft());
    }

    private Text submitted(Text text) {
        take(author, text, "SUBMIT", "IN_REVIEW");
        return text;
    }

    Text ready() {
        return ready(draft());
    }

    private Text ready(Text draft) {
        var text = submitted(draft);
        var hash = as(author).get(text.address()).text("contentHash");
        assertThat(as("reviewer")
                        .take(text.address(), "APPROVE", "contentHash", hash)
                        .text("state"))
                .isEqualTo("READY");
        return text;
    }

    Text published() {
        return published(draft());
    }

    Text published(Text draft) {
        var text = ready(draft);
        take("publisher", text, "PUBLISH", "PUBLISHED");
        return text;
    }

    Text discarded() {
        var text = draft();
        discard(text);
        return text;
    }

    void discard(Text text) {
        take(author, text, "DISCARD", "DISCARDED");
    }

    /** The next edition of what is public, as its writer opens it. */
    Text next(Text text) {
        var opened = as(author).post(text.document() + "/editions", "{\"language\":\"bg\"}");
        assertThat(opened.status()).isEqualTo(201);
        return new Text(text.title(), opened.header("Location"));
    }

    ApiClient as(String account) {
        return ApiClient.of(site, account);
    }

    private void take(String account, Text text, String step, String state) {
        assertThat(as(account).take(text.address(), step).text("state")).isEqualTo(state);
    }
}
