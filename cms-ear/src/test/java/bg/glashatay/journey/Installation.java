package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.run.Build;
import bg.glashatay.run.Database;
import bg.glashatay.run.Folders;
import bg.glashatay.run.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What somebody has who did what {@code docs/operations/install.md} says, and other pages afterwards. Names of the pages
 * that would get in the way of what else is on this machine are replaced: folders, ports, accounts, the database.
 */
final class Installation implements AutoCloseable {

    private static final int PORTS = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern PRINTED = Pattern.compile("with the password (\\S+) and change it at once");

    private final Build build = Build.current();
    private final Database superuser;
    private final String database;
    private final Path folder;
    private final Path variables;
    private final int portBase = freePorts();
    private String said = "";

    /** @param name of the folder, and of the database with its account */
    Installation(Database superuser, String name) {
        this.superuser = superuser;
        database = "glashatay_" + name;
        folder = build.work().resolve("trial/" + name);
        variables = folder.resolve("glashatay.env");
    }

    /** Does all that the page says. */
    void carryOut() throws SQLException, IOException {
        close();
        Folders.delete(folder);
        for (var part : List.of("data", "domains", "programs", "backups")) {
            Files.createDirectories(folder.resolve(part));
        }
        bringProgram();
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill, "stop the installed server"));
        var guide = page("install");
        for (var statement : guide.statements()) {
            execute(statement);
        }
        Files.writeString(
                variables, own(guide.file("/etc/glashatay/glashatay.env")) + "\nCMS_LOCAL_URL=" + address("") + "\n");
        said = shell(guide.script(build.payaraGeneration()));
    }

    private void bringProgram() throws IOException {
        Files.copy(build.ear(), folder.resolve("programs/glashatay.ear"));
        // what somebody has downloaded, in the folder where they type
        Files.copy(build.ear(), folder.resolve("glashatay.ear"));
    }

    private Guide page(String name) {
        return Guide.in(build.root().resolve("docs/operations/" + name + ".md"));
    }

    /**
     * Does what another page says for a purpose.
     *
     * @param archive the name of the backup, for the one that the page has as an example
     */
    String carryOut(String page, String purpose, String archive) throws SQLException, IOException {
        var told = new StringBuilder();
        for (var step : page(page).steps(purpose)) {
            for (var statement : step.statements()) {
                execute(statement);
            }
            if (step.language().equals("sh")) {
                told.append(shell(step.text().replaceAll("glashatay-\\d{4}-[-\\dZ]+\\.zip", archive)));
            }
        }
        return told.toString();
    }

    /** The unit would have given it the variables. */
    private String shell(String commands) throws IOException {
        return new Shell(folder)
                .run(own("cd /var/lib/glashatay\nset -a; . /etc/glashatay/glashatay.env; set +a\n" + commands));
    }

    private void execute(String statement) throws SQLException {
        try (var connection = superuser.connect();
                var one = connection.createStatement()) {
            one.execute(statement
                    .replaceAll("\\bglashatay_(old|new)\\b", database + "_$1")
                    .replaceAll("\\bglashatay\\b", database));
        }
    }

    Database ownDatabase() {
        return new Database(superuser.url().replaceFirst("[^/]*$", database), database, "change-me");
    }

    Path backups() {
        return folder.resolve("backups");
    }

    /** The page's text with names of ours. */
    private String own(String text) {
        var address = superuser.url().replaceFirst("[^/]*$", "");
        return text.replace("jdbc:postgresql://localhost:5432/glashatay", address + database)
                .replace("CMS_DB_USER=\"glashatay\"", "CMS_DB_USER=\"" + database + "\"")
                .replace("/etc/glashatay/glashatay.env", variables.toString())
                .replace("/opt/payara/", build.payara() + "/")
                .replace("/opt/glashatay/", folder.resolve("programs") + "/")
                .replace("/var/backups/glashatay", backups().toString())
                .replace("/var/lib/glashatay", folder.toString())
                .replace("runuser -u payara -- ", "")
                .replace("--portbase 8000", "--portbase " + portBase)
                .replace("--port 8048", "--port " + (portBase + 48));
    }

    /** The administrator's first one, as the commands have printed it. */
    String printedPassword() {
        var printed = PRINTED.matcher(said);
        assertThat(printed.find()).as(said).isTrue();
        return printed.group(1);
    }

    /** The administrator tries to come in. */
    HttpResponse<String> login(String password) throws IOException, InterruptedException {
        var form = "username=admin&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(address("/editor/session"))
                .header("Faces-Request", "partial/ajax")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        // as from the proxy that has the certificate
        request.header("X-Forwarded-Proto", "https");
        return client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + (portBase + 80) + path);
    }

    int adminPort() {
        return portBase + 48;
    }

    long pid() throws IOException {
        return Long.parseLong(Files.readString(pidFile()).strip());
    }

    private Path pidFile() {
        return folder.resolve("domains/glashatay/config/pid");
    }

    /** Ends the server, also one that an interrupted run has left behind; nothing of it is wanted any more. */
    private void kill() {
        try {
            if (Files.exists(pidFile())) {
                ProcessHandle.of(pid())
                        .filter(process ->
                                process.info().commandLine().orElse("").contains(folder.toString()))
                        .ifPresent(process -> {
                            process.destroyForcibly();
                            process.onExit().join();
                        });
                Files.deleteIfExists(pidFile());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        kill();
        try (var connection = superuser.connect();
                var statement = connection.createStatement()) {
            for (var of : List.of("", "_old", "_new")) {
                statement.execute("drop database if exists " + database + of + " with (force)");
            }
            statement.execute("drop role if exists " + database);
        }
    }

    /** The first of a hundred, of which those that Payara takes are free. */
    private static int freePorts() {
        return IntStream.range(0, 100)
                .map(attempt -> Ports.free())
                .filter(port -> port < 65_000 - PORTS)
                .filter(port -> IntStream.of(9, 37, 38, 39, 48, 49, 59, 66, 76, 80, 81, 86)
                        .allMatch(offset -> Ports.isFree(port + offset)))
                .findFirst()
                .orElseThrow();
    }
}
