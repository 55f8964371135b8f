package bg.glashatay.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A PostgreSQL of our own: listens on loopback only, asks everybody for a password, keeps its cluster in a folder. */
public final class PostgresServer implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final String SUPERUSER = "postgres";
    private static final String ROLE = "glashatay";
    private static final String MAJOR_VERSION = "17";
    private static final String PID_FILE = "postmaster.pid";
    private static final String OWN_CONFIGURATION = "glashatay.conf";

    private final PostgresBinaries binaries;
    private final Path cluster;
    private final Path log;
    private final Secrets secrets;
    private final List<String> configuration;
    private int port;

    PostgresServer(PostgresBinaries binaries, Path cluster, Path log, Secrets secrets, List<String> configuration) {
        this.binaries = binaries;
        this.cluster = cluster;
        this.log = log;
        this.secrets = secrets;
        this.configuration = List.copyOf(configuration);
    }

    /** Starts it; the first time makes the cluster, the application's role and its database. */
    synchronized void start() {
        if (Files.notExists(cluster)) {
            initialise();
        }
        requireOurVersion();
        clearLeftover();
        port = Ports.free();
        configure();
        if (control("start", "-w", "-t", "60", "-l", log.toString()) != 0) {
            throw new CannotStartException("PostgreSQL has not started: its log is " + log
                    + ", and CMS_DB_URL, CMS_DB_USER and CMS_DB_PASSWORD name another to use instead.");
        }
        try (var connection = asSuperuser(SUPERUSER).connect()) {
            ensureApplicationDatabase(connection);
        } catch (SQLException e) {
            throw new CannotStartException(
                    "CMS_DATA_DIR holds a database that refuses the password in "
                            + "secrets.properties beside it: put the right file back, or name another folder.",
                    e);
        }
    }

    /** What the application is given: an account that owns its database and is no superuser. */
    public Database application() {
        return new Database(url(ROLE), ROLE, secrets.get("database.password"));
    }

    /** For measurements and tests only. */
    public Database asSuperuser(String database) {
        return new Database(url(database), SUPERUSER, secrets.get("database.superuser.password"));
    }

    /** A further database of the application's account, for tests; one of that name from before is gone. */
    public Database fresh(String name) {
        try (var connection = asSuperuser(SUPERUSER).connect()) {
            try (var statement = connection.createStatement()) {
                statement.execute("drop database if exists " + name + " with (force)");
            }
            create(name, connection);
        } catch (SQLException e) {
            throw new IllegalStateException("There is no further database", e);
        }
        return new Database(url(name), ROLE, secrets.get("database.password"));
    }

    /** Ends it without a word to whoever is connected, as a crash would. */
    public synchronized void crash() {
        if (control("stop", "-m", "immediate", "-w", "-t", "60") != 0) {
            throw new IllegalStateException("PostgreSQL has not ended: its log is " + log);
        }
    }

    /** Starts what has ended, at the same port. */
    public synchronized void startAgain() {
        if (control("start", "-w", "-t", "60", "-l", log.toString()) != 0) {
            throw new CannotStartException("PostgreSQL has not started again: its log is " + log);
        }
    }

    /** The process that listens. */
    public long pid() {
        return runningIn(cluster).orElseThrow().pid();
    }

    /** Ends a PostgreSQL whose data nobody wants any more. */
    static void abandon(Path cluster) {
        runningIn(cluster).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    @Override
    public synchronized void close() {
        if (Files.exists(pidFile())) {
            stop();
        }
    }

    private void stop() {
        if (control("stop", "-m", "fast", "-w", "-t", "60") != 0) {
            throw new IllegalStateException("PostgreSQL has not stopped: its log is " + log);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://" + HOST + ":" + port + "/" + database;
    }

    /** Made aside and moved when finished, so that an interrupted first start leaves no half of a cluster. */
    private void initialise() {
        var unfinished = cluster.resolveSibling(cluster.getFileName() + ".unfinished");
        Folders.delete(unfinished);
        var passwordFile = cluster.resolveSibling("initial-password");
        try {
            Files.deleteIfExists(passwordFile);
            OwnerOnly.createFile(passwordFile);
            Files.writeString(passwordFile, secrets.get("database.superuser.password"));
            // The built-in locale knows upper and lower case of Cyrillic and is the same on every system.
            var exit = run(List.of(
                    binaries.program("initdb"),
                    "--pgdata=" + unfinished,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--no-locale",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8"));
            Files.delete(passwordFile);
            if (exit != 0) {
                throw new CannotStartException("PostgreSQL cannot make its cluster, see " + log
                        + ": change CMS_DATA_DIR, or set CMS_DB_URL, CMS_DB_USER and CMS_DB_PASSWORD.");
            }
            Files.writeString(
                    unfinished.resolve("postgresql.conf"),
                    "include '" + OWN_CONFIGURATION + "'\n",
                    StandardOpenOption.APPEND);
            Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireOurVersion() {
        try {
            var version = Files.readString(cluster.resolve("PG_VERSION")).strip();
            if (!version.equals(MAJOR_VERSION)) {
                throw new CannotStartException("CMS_DATA_DIR holds data of PostgreSQL " + version
                        + " and this is PostgreSQL " + MAJOR_VERSION + ": name another folder.");
            }
        } catch (IOException e) {
            throw new CannotStartException("CMS_DATA_DIR holds no usable database in " + cluster + ".", e);
        }
    }

    /**
     * A run that was killed leaves its PostgreSQL running, or a pid file whose number may by now belong to another
     * program, which PostgreSQL would take for a running server. The data folder's lock is ours, so neither is in use.
     */
    private void clearLeftover() {
        if (runningIn(cluster).isPresent()) {
            stop();
        }
        try {
            Files.deleteIfExists(pidFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void configure() {
        var lines = new ArrayList<>(List.of(
                "listen_addresses = '" + HOST + "'",
                "port = " + port,
                "unix_socket_directories = ''",
                "timezone = 'UTC'",
                "log_timezone = 'UTC'"));
        lines.addAll(configuration);
        try {
            Files.write(cluster.resolve(OWN_CONFIGURATION), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ensureApplicationDatabase(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var roles = statement.executeQuery("select 1 from pg_roles where rolname = '" + ROLE + "'")) {
                if (roles.next()) {
                    return;
                }
            }
            statement.execute("create role " + ROLE + " login password '" + secrets.get("database.password") + "'");
        }
        create(ROLE, connection);
    }

    private static void create(String database, Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create database " + database + " owner " + ROLE);
            statement.execute("revoke all on database " + database + " from public");
        }
    }

    private int control(String action, String... arguments) {
        var command = new ArrayList<>(List.of(binaries.program("pg_ctl"), action, "-D", cluster.toString()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** PostgreSQL refuses to run as root, so root runs it in a user namespace where it is nobody in particular. */
    private int run(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return Program.run(command, log);
        }
        var asNobody = new ArrayList<>(List.of("unshare", "--user"));
        asNobody.addAll(command);
        return Program.run(asNobody, log);
    }

    private Path pidFile() {
        return cluster.resolve(PID_FILE);
    }

    private static Optional<ProcessHandle> runningIn(Path cluster) {
        var file = cluster.resolve(PID_FILE);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(file).get(0).strip()))
                    .filter(process ->
                            process.info().command().orElse("postgres").contains("postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
