package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.run.Build;
import bg.glashatay.run.Database;
import bg.glashatay.run.Product;
import bg.glashatay.run.Trial;
import bg.glashatay.run.Variation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The product as it ships, with the demo site, on a port of its own. */
public final class Site implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** An entry of Payara's log, from its time to its level. */
    private static final Pattern FAULT = Pattern.compile("^\\[#\\|[^|]*\\|(?:ERROR|SEVERE)\\|");

    private final Optional<Product> product;
    private final String address;
    private final Database database;
    private final Supplier<String> password;
    private final List<String> faultsAtStart;

    Site() {
        this(Trial.product(
                "from-outside", new Variation(OptionalInt.empty(), true, Trial.QUICK_POSTGRES).with(backups())));
    }

    /** A site of its own with the demo and further variables for its server, for the caller to close. */
    static Site with(Map<String, String> variables) {
        return new Site(Trial.product(
                "from-outside-alone", new Variation(OptionalInt.empty(), true, Trial.QUICK_POSTGRES).with(variables)));
    }

    /** Starts a product that stands ready. */
    Site(Product product) {
        try {
            product.start();
        } catch (RuntimeException e) {
            product.close();
            throw e;
        }
        this.product = Optional.of(product);
        address = product.address();
        database = product.database();
        password = product::demoPassword;
        faultsAtStart = faults(product.serverLog());
    }

    /** A site with the demo that somebody else has started, and stops. */
    Site(String address, Database database, String password) {
        product = Optional.empty();
        this.address = address;
        this.database = database;
        this.password = () -> password;
        faultsAtStart = List.of();
    }

    /** When somebody asks for one, and not in the middle of another test. */
    private static Map<String, String> backups() {
        var folder = Build.current().work().resolve("trial").resolve("from-outside-backups");
        return Map.of("CMS_BACKUP_DIR", folder.toString(), "CMS_BACKUP_AT", "off", "CMS_BACKUP_KEEP", "2");
    }

    /** What the server's log told of as a fault until the site could be read for the first time. */
    public List<String> faultsAtStart() {
        return faultsAtStart;
    }

    /** Starts another node of the same site, for the caller to close. */
    Site anotherNode() {
        return anotherNode(Map.of());
    }

    /** The same with further variables for its server. */
    Site anotherNode(Map<String, String> variables) {
        return new Site(Trial.nodeBeside(product(), "from-outside-too", variables));
    }

    /** The running product: its pids, its log. Whoever was not started here has none. */
    public Product product() {
        return product.orElseThrow();
    }

    /** The database with the account that the application uses. */
    Database database() {
        return database;
    }

    Rows rows() {
        return new Rows(database);
    }

    /** The full address of a path such as {@code /en/}. */
    public URI address(String path) {
        return URI.create(address).resolve(path);
    }

    /** The password of every demo account. */
    public String password() {
        return password.get();
    }

    /** A client that keeps cookies to itself and follows no redirect: a test says what it expects. */
    public HttpClient client() {
        return HttpClient.newBuilder()
                // Java would ask for HTTP/2 without TLS, which neither browsers nor proxies do
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(PATIENCE)
                .build();
    }

    /** The same, for somebody of the demo who has logged in. */
    public HttpClient clientOf(String username) {
        var client = client();
        var form = "username=" + username + "&password=" + URLEncoder.encode(password(), StandardCharsets.UTF_8);
        var answer = send(
                client,
                request("/editor/session")
                        .header("Faces-Request", "partial/ajax")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build());
        assertThat(answer.statusCode()).isEqualTo(204);
        return client;
    }

    /** A request to a path, for the test to finish. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address(path)).timeout(PATIENCE);
    }

    /** One GET by somebody without a session. */
    public HttpResponse<String> get(String path) {
        return send(client(), request(path).build());
    }

    public HttpResponse<String> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("No answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + request.uri(), e);
        }
    }

    private static List<String> faults(Path log) {
        try {
            return Arrays.stream(Files.readString(log).split("(?=\\[#\\|)"))
                    .filter(entry -> FAULT.matcher(entry).find())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        product.ifPresent(Product::close);
    }
}
