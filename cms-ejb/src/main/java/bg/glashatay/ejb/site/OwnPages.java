package bg.glashatay.ejb.site;

import bg.glashatay.ejb.configuration.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Asks this node for its public pages as citizens do: over HTTP, so that the status, the headers and every byte are
 * theirs. For whoever has pages made before citizens ask, or keeps them elsewhere.
 */
@ApplicationScoped
public class OwnPages {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Settings settings;

    @Resource
    ManagedThreadFactory threads;

    private ExecutorService answers;
    private HttpClient client;
    private URI node;

    @PostConstruct
    void prepare() {
        node = settings.localUrl();
        answers = Executors.newSingleThreadExecutor(threads);
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(PATIENCE)
                .executor(answers)
                .build();
    }

    @PreDestroy
    void end() {
        answers.shutdownNow();
    }

    /**
     * What citizens get at an address, uncompressed.
     *
     * @param address a path of the site with its query, as it stands in links: percent-encoded
     * @throws IOException when this node does not answer, or not within 20 seconds
     * @throws InterruptedException when the node stops
     */
    public HttpResponse<byte[]> get(String address) throws IOException, InterruptedException {
        return get(address, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The same, with the body where the handler puts it: files may be large. */
    public <T> HttpResponse<T> get(String address, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        if (!address.startsWith("/") || address.startsWith("//")) {
            throw new IllegalArgumentException("Not an address of this site: " + address);
        }
        var request = HttpRequest.newBuilder(URI.create(node + address))
                .timeout(PATIENCE)
                .GET()
                .build();
        return client.send(request, body);
    }
}
