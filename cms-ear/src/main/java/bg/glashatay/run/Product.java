package bg.glashatay.run;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The whole product as one thing to start and stop: the data folder, a PostgreSQL unless one is named, and Payara with
 * the application. There is no other way to start it: the run command, the tests and the benchmark all come here.
 */
public final class Product implements AutoCloseable {

    private final Build build;
    private final Settings settings;
    private final Variation variation;
    private final Progress progress;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closed;

    private Secrets secrets;
    private Path serverLog;
    private Optional<PostgresServer> postgres = Optional.empty();
    private PayaraServer payara;
    private Database database;

    public Product(Build build, Settings settings, Variation variation, Progress progress) {
        this.build = build;
        this.settings = settings;
        this.variation = variation;
        this.progress = progress;
    }

    /** Starts everything and returns when the first page is served. */
    public void start() {
        var data = closeLater(DataFolder.open(settings.dataFolder()));
        secrets = data.secrets();
        serverLog = data.freshLog("server");
        var server = new PayaraServer(build.payara(), settings.java(), domain(data), serverLog);
        server.clearTheWay();
        database = settings.database().map(this::reachable).orElseGet(() -> ownDatabase(data));
        payara = closeLater(server);
        progress.phase(
                "Starting Payara " + build.payaraGeneration() + " on Java "
                        + settings.java().feature(),
                () -> server.start(environment()));
        if (variation.deployed()) {
            progress.phase("Waiting for the first page", () -> new Readiness(address()).await(serverLog));
        }
    }

    /** Where it keeps what is entered, its pictures and its index. */
    public Path dataFolder() {
        return variation.shared().orElse(settings.dataFolder());
    }

    /** The address of the site, with a slash at the end. */
    public String address() {
        return "http://" + (settings.httpHost().equals(Settings.LOOPBACK) ? "localhost" : settings.httpHost()) + ":"
                + settings.httpPort() + "/";
    }

    /** The password of every demo account. */
    public String demoPassword() {
        return settings.demoPassword()
                .map(chosen -> secrets.settle("demo.password", chosen, "CMS_DEMO_PASSWORD"))
                .orElseGet(() -> secrets.get("demo.password"));
    }

    /** The database with the account that the application uses. */
    public Database database() {
        return database;
    }

    /** The PostgreSQL that was started, if none was named. */
    public Optional<PostgresServer> postgres() {
        return postgres;
    }

    public PayaraServer payara() {
        return payara;
    }

    public Path serverLog() {
        return serverLog;
    }

    /** Kills the server as a crash would; the database goes on. */
    public void killServer() {
        payara.kill();
    }

    /** Stops the server as an init system would (SIGTERM); the database goes on. */
    public void stopServer() {
        payara.stop();
    }

    /** Starts the ended server again, at the same address and with the same data. */
    public void startServerAgain() {
        progress.phase("Starting Payara again", () -> payara.start(environment()));
        new Readiness(address()).await(serverLog);
    }

    /** Stops what was started, the last first, even in the middle of a start. */
    @Override
    public void close() {
        synchronized (started) {
            closed = true;
        }
        for (var next = takeLast(); next.isPresent(); next = takeLast()) {
            close(next.get());
        }
    }

    boolean isClosed() {
        synchronized (started) {
            return closed;
        }
    }

    private Optional<AutoCloseable> takeLast() {
        synchronized (started) {
            return Optional.ofNullable(started.pollLast());
        }
    }

    private <T extends AutoCloseable> T closeLater(T resource) {
        synchronized (started) {
            if (!closed) {
                started.addLast(resource);
                return resource;
            }
        }
        close(resource);
        throw new IllegalStateException("Stopped before it was started");
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            throw new IllegalStateException("Not stopped: " + resource, e);
        }
    }

    private Database reachable(Database named) {
        progress.phase("Asking the database", named::requireReachable);
        return named;
    }

    private Database ownDatabase(DataFolder data) {
        var server = closeLater(new PostgresServer(
                PostgresBinaries.in(build.work()),
                data.path().resolve("postgresql"),
                data.freshLog("postgresql"),
                secrets,
                variation.postgresConfiguration()));
        progress.phase("Starting PostgreSQL", server::start);
        postgres = Optional.of(server);
        return server.application();
    }

    private Domain domain(DataFolder data) {
        return new Domain(
                data.path().resolve("server"),
                settings.httpHost(),
                settings.httpPort(),
                variation.adminPort(),
                variation.deployed() ? Optional.of(build.ear()) : Optional.empty(),
                variation.neighbours(),
                variation.settings());
    }

    private Map<String, String> environment() {
        var environment = new HashMap<>(settings.environment());
        environment.put("CMS_DATA_DIR", dataFolder().toString());
        environment.put("CMS_DB_URL", database.url());
        environment.put("CMS_DB_USER", database.user());
        environment.put("CMS_DB_PASSWORD", database.password());
        environment.putIfAbsent("CMS_BASE_URL", address().replaceFirst("/$", ""));
        environment.put("CMS_LOCAL_URL", address().replaceFirst("/$", ""));
        // the server works in another folder than whoever started it
        environment.computeIfPresent(
                "CMS_MIRROR_DIR",
                (name, folder) -> Path.of(folder).toAbsolutePath().toString());
        environment.put("CMS_DEMO", Boolean.toString(settings.demo()));
        if (settings.demo()) {
            environment.put("CMS_DEMO_PASSWORD", demoPassword());
            environment.putIfAbsent("CMS_SITE_NAME", "Община Яворград");
            environment.putIfAbsent("CMS_SITE_NAME_EN", "Yavorgrad Municipality");
            environment.putIfAbsent("CMS_SECURITY_CONTACT", "security@yavorgrad.example");
        }
        return environment;
    }
}
