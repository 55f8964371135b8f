package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.run.Build;
import bg.glashatay.run.WebServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes are restarted one after the other, as the page about upgrades says, while people read through the web server.
 * There is no mirror that could help.
 */
@FromOutside
@NeedsNginx
@Tag("proof")
class RollingRedeployIT {

    private static final int READERS = 4;
    private static final long BETWEEN_TWO_REQUESTS = 20;
    private static final List<String> PAGES = List.of(
            "/",
            "/en/",
            "/kultura",
            "/transport",
            "/feed.xml",
            "/sitemap.xml",
            "/api/v1/documents",
            "/search?q=автобус");

    @TempDir
    Path noMirror;

    private final Queue<String> failed = new ConcurrentLinkedQueue<>();
    private final AtomicLong read = new AtomicLong();

    @Test
    void nobodyWhoReadsMeetsAnErrorWhileBothNodesAreRestartedInTurn(Site first) throws Exception {
        var readers = Executors.newFixedThreadPool(READERS);
        try (var second = first.anotherNode();
                var web = WebServer.startedBeforeTwo(
                        Build.current(),
                        Build.current().work().resolve("nginx-before-two"),
                        port(first),
                        port(second),
                        noMirror,
                        1)) {
            for (int i = 0; i < READERS; i++) {
                readers.submit(() -> readOn(web));
            }
            for (var node : List.of(second, first)) {
                long before = read.get();
                web.takeOut(port(node));
                node.product().stopServer();
                node.product().startServerAgain();
                web.takeIn(port(node));
                assertThat(read.get()).as("read meanwhile").isGreaterThan(before + 100);
            }
            readers.shutdownNow();
            assertThat(readers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            readers.shutdownNow();
        }
        System.out.printf("Two nodes restarted in turn: %d pages read, %d failed%n", read.get(), failed.size());
        assertThat(failed).isEmpty();
    }

    private Void readOn(WebServer web) throws InterruptedException {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(30))
                .build();
        for (int turn = 0; !Thread.currentThread().isInterrupted(); turn++) {
            read(client, web, PAGES.get(turn % PAGES.size()));
            Thread.sleep(BETWEEN_TWO_REQUESTS);
        }
        return null;
    }

    private void read(HttpClient client, WebServer web, String path) throws InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create(URI.create(web.address() + path).toASCIIString()))
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200 || answer.body().length == 0) {
                failed.add(path + " " + answer.statusCode());
            }
            read.incrementAndGet();
        } catch (IOException e) {
            failed.add(path + " " + e);
        }
    }

    private static int port(Site node) {
        return node.address("/").getPort();
    }
}
