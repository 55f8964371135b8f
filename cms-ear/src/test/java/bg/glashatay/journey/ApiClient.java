package bg.glashatay.journey;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;

/** A program that talks to the REST API: as an account, or as nobody. */
final class ApiClient {

    private final Site site;
    private final String token;

    private ApiClient(Site site, String token) {
        this.site = site;
        this.token = token;
    }

    static ApiClient anonymous(Site site) {
        return new ApiClient(site, null);
    }

    static ApiClient of(Site site, String account) {
        return new ApiClient(site, ApiTokens.make(site, account));
    }

    static ApiClient withToken(Site site, String token) {
        return new ApiClient(site, token);
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), Map.of());
    }

    Answer get(String path, Map<String, String> headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    Answer post(String path, JsonObject body) {
        return post(path, body.toString());
    }

    Answer post(String path, String body) {
        return send("POST", path, BodyPublishers.ofString(body), Map.of("Content-Type", "application/json"));
    }

    Answer put(String path, JsonObject body, String ifMatch) {
        var headers = ifMatch == null
                ? Map.of("Content-Type", "application/json")
                : Map.of("Content-Type", "application/json", "If-Match", ifMatch);
        return send("PUT", path, BodyPublishers.ofString(body.toString()), headers);
    }

    /** Brings a file into the library. */
    Answer upload(String name, byte[] bytes) {
        return send(
                "POST",
                "/api/v1/media?name=" + name,
                BodyPublishers.ofByteArray(bytes),
                Map.of("Content-Type", "application/octet-stream"));
    }

    Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), Map.of());
    }

    /** Takes a step of the workflow that needs no field. */
    Answer take(String edition, String transition) {
        return post(
                edition + "/transitions",
                Json.createObjectBuilder().add("transition", transition).build());
    }

    /** Takes a step of the workflow with one field. */
    Answer take(String edition, String transition, String field, String value) {
        return post(
                edition + "/transitions",
                Json.createObjectBuilder()
                        .add("transition", transition)
                        .add(field, value)
                        .build());
    }

    Answer send(String method, String path, BodyPublisher body, Map<String, String> headers) {
        var request = site.request(path).method(method, body);
        headers.forEach(request::header);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return new Answer(site.send(site.client(), request.build()));
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        /** The header; empty where it is absent. */
        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonObject json() {
            return (JsonObject) read();
        }

        JsonArray list() {
            return (JsonArray) read();
        }

        /** A text of the answer's object; empty where it is absent. */
        String text(String member) {
            return json().getString(member, "");
        }

        /** The code of a problem. */
        String code() {
            return text("code");
        }

        private JsonStructure read() {
            try (var reader = Json.createReader(new StringReader(response.body()))) {
                return reader.read();
            }
        }

        @Override
        public String toString() {
            return response.statusCode() + " " + response.body();
        }
    }
}
