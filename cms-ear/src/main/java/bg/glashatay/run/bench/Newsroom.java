package bg.glashatay.run.bench;

import bg.glashatay.run.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/** People of the demo town who write and publish news through the API. */
final class Newsroom {

    private static final Pattern HASH = Pattern.compile("\"contentHash\":\"([0-9a-f]+)\"");
    private static final Pattern PATH = Pattern.compile("\"path\":\"([^\"]+)\"");
    private static final String TOKEN =
            """
            insert into api_token (id, account_id, label, secret_sha256, created_by, created_at)
            select nextval('api_token_seq'), id, 'benchmark', '%s', id, now() from account where username = '%s'
            """;

    private final Product product;
    private final QueryCount database;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String author;
    private final String reviewer;
    private final String publisher;

    Newsroom(Subject subject) {
        product = subject.product();
        database = subject.queries();
        author = token("author");
        reviewer = token("reviewer");
        publisher = token("publisher");
    }

    /**
     * A text that is approved and may go out.
     *
     * @param edition where the API has it
     * @param word one that no other text has
     * @param path where its page will stand
     */
    record Ready(String edition, String word, String path) {}

    /** Has one written, submitted and approved. */
    Ready ready() {
        // a word of letters: what looks like a number is searched for in another way
        var word =
                "новина" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").toLowerCase();
        var edition = send(
                        author,
                        "api/v1/documents",
                        """
                        {"type": "NEWS", "language": "bg", "section": "transport", "title": "Движението през моста: %s",
                         "lead": "От понеделник автобусите минават по обходен път.",
                         "body": "<p>Ремонтът на моста започва в понеделник и ще трае две седмици.</p>"}
                        """
                                .formatted(word))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var submitted = send(author, edition + "/transitions", "{\"transition\": \"SUBMIT\"}");
        var approved = send(
                reviewer,
                edition + "/transitions",
                "{\"transition\": \"APPROVE\", \"contentHash\": \"%s\"}".formatted(first(HASH, submitted)));
        return new Ready(edition, word, first(PATH, approved));
    }

    /** Publishes it; the answer is the path of its page. */
    String publish(Ready text) {
        return first(PATH, send(publisher, text.edition() + "/transitions", "{\"transition\": \"PUBLISH\"}"));
    }

    private HttpResponse<String> send(String token, String address, String json) {
        var request = HttpRequest.newBuilder(URI.create(product.address()).resolve(address))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(address + " answers " + answer.statusCode() + " " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while measuring", e);
        }
    }

    private static String first(Pattern pattern, HttpResponse<String> answer) {
        var found = pattern.matcher(answer.body());
        if (!found.find()) {
            throw new IllegalStateException("No " + pattern + " in " + answer.body());
        }
        return found.group(1);
    }

    /** A key to the API, put where the administrator's screen puts it. */
    private String token(String account) {
        var secret = UUID.randomUUID().toString();
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            database.execute(TOKEN.formatted(HexFormat.of().formatHex(digest), account));
            return secret;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
