package bg.glashatay.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Asks a started product until it says that it is ready and gives its first page. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String address;

    Readiness(String address) {
        this.address = address;
    }

    void await(Path log) {
        var deadline = Instant.now().plus(PATIENCE);
        while (status("health/ready") != OK || status("") != OK) {
            if (Instant.now().isAfter(deadline)) {
                throw new CannotStartException("The site has been deployed and gives no page: see " + log + ".");
            }
            Pause.of(POLL);
        }
    }

    private int status(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the site", e);
        }
    }
}
