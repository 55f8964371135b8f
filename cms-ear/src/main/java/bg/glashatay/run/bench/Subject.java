package bg.glashatay.run.bench;

import bg.glashatay.run.Pause;
import bg.glashatay.run.Product;
import bg.glashatay.run.Trial;
import bg.glashatay.run.Variation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/** The product that is measured, with the demo site: where it answers, and what its database counts. */
final class Subject implements AutoCloseable {

    /** As the run command starts it, with a PostgreSQL that counts statements. */
    static final Variation COUNTING = new Variation(OptionalInt.empty(), true, QueryCount.CONFIGURATION);

    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Product product;
    private final QueryCount queries;
    private final HttpClient client = HttpClient.newHttpClient();

    private Subject(Product product) {
        this.product = product;
        this.queries = new QueryCount(product.postgres().orElseThrow());
    }

    /** Starts one with an empty data folder. */
    static Subject started(String name, Variation variation) {
        return started(Trial.product(name, variation));
    }

    /** Starts one with the data folder that an earlier one of the name has left, if it has. */
    static Subject startedAgain(String name, Variation variation) {
        return started(Trial.productAgain(name, variation));
    }

    private static Subject started(Product product) {
        try {
            product.start();
            return new Subject(product);
        } catch (RuntimeException e) {
            product.close();
            throw e;
        }
    }

    Product product() {
        return product;
    }

    QueryCount queries() {
        return queries;
    }

    long pid() {
        return product.payara().pid();
    }

    /** The address of a page of it. */
    URI at(String path) {
        return URI.create(product.address()).resolve(path);
    }

    /** A page, which must be there. */
    String body(String path) {
        return new String(answer(path).body(), StandardCharsets.UTF_8);
    }

    /**
     * The address at which a page is made for whoever asks, however often: nobody else would spell a query so, and what
     * is kept is kept under the spelling that links have.
     */
    static String anew(String path) {
        return path + (path.contains("?") ? "&" : "?") + "%62ench=1";
    }

    boolean has(String path) {
        return send(HttpRequest.newBuilder(at(path)).build()).statusCode() == OK;
    }

    /** The answer to a request for a page that must be there. */
    HttpResponse<byte[]> answer(String path, String... headers) {
        return answer(at(path), headers);
    }

    /** The tag of a page, of this server or of another. */
    String tag(URI page) {
        return answer(page).headers().firstValue("ETag").orElseThrow();
    }

    /** Tells the bare servlet what to answer there. */
    URI put(String path, HttpHeaders headers, byte[] body) {
        var request = HttpRequest.newBuilder(at(path)).PUT(HttpRequest.BodyPublishers.ofByteArray(body));
        for (var name : List.of("Content-Type", "Content-Encoding")) {
            headers.firstValue(name).ifPresent(value -> request.header(name, value));
        }
        // the server may be still about to deploy it
        var deadline = Instant.now().plus(PATIENCE);
        while (send(request.build()).statusCode() != NO_CONTENT) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("The bare servlet does not answer");
            }
            Pause.of(Duration.ofMillis(200));
        }
        return at(path);
    }

    private HttpResponse<byte[]> answer(URI page, String... headers) {
        var request = HttpRequest.newBuilder(page);
        if (headers.length > 0) {
            request.headers(headers);
        }
        var answer = send(request.build());
        if (answer.statusCode() != OK) {
            throw new IllegalStateException(page + " answers " + answer.statusCode());
        }
        return answer;
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while measuring", e);
        }
    }

    /** Has the database run a script that is kept beside this class. */
    void run(String script) {
        try (var text = Subject.class.getResourceAsStream(script)) {
            // statement by statement: a vacuum does not run within what a longer script makes one transaction
            queries.executeEach(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        product.close();
    }
}
