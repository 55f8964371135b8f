package bg.glashatay.journey;

import bg.glashatay.run.Build;
import bg.glashatay.run.Database;
import bg.glashatay.run.Folders;
import bg.glashatay.run.Ports;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.IntStream;

/**
 * What somebody has who did what {@code docs/operations/install.md} says. Names of the page that would get in the way of
 * what else is on this machine are replaced: folders, ports, the database and its account.
 */
final class Installation implements AutoCloseable {

    private static final String DATABASE = "glashatay_install";
    private static final int PORTS = 100;

    private final Build build = Build.current();
    private final Path folder = build.work().resolve("trial/install");
    private final Path variables = folder.resolve("glashatay.env");
    private final Database superuser;
    private final int portBase = freePorts();
    private String said = "";

    Installation(Database superuser) {
        this.superuser = superuser;
    }

    /** Does all that the page says. */
    void carryOut() throws SQLException, IOException {
        close();
        Folders.delete(folder);
        Files.createDirectories(folder.resolve("data"));
        Files.createDirectories(folder.resolve("domains"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill, "stop the installed server"));
        var guide = Guide.in(build.root().resolve("docs/operations/install.md"));
        try (var connection = superuser.connect();
                var statement = connection.createStatement()) {
            for (var one : guide.statements()) {
                statement.execute(one.replace(" glashatay ", " " + DATABASE + " "));
            }
        }
        Files.writeString(
                variables, own(guide.file("/etc/glashatay/glashatay.env")) + "\nCMS_LOCAL_URL=" + address("") + "\n");
        said = new Shell(folder).run(own(guide.script(build.payaraGeneration())));
    }

    /** The page's text with names of ours. */
    private String own(String text) {
        var address = superuser.url().replaceFirst("[^/]*$", "");
        return text.replace("jdbc:postgresql://localhost:5432/glashatay", address + DATABASE)
                .replace("CMS_DB_USER=\"glashatay\"", "CMS_DB_USER=\"" + DATABASE + "\"")
                .replace("/etc/glashatay/glashatay.env", variables.toString())
                .replace("/opt/payara/", build.payara() + "/")
                .replace("/opt/glashatay/glashatay.ear", build.ear().toString())
                .replace("/var/lib/glashatay", folder.toString())
                .replace("--portbase 8000", "--portbase " + portBase)
                .replace("--port 8048", "--port " + (portBase + 48));
    }

    /** All that the commands have printed. */
    String said() {
        return said;
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
            statement.execute("drop database if exists " + DATABASE + " with (force)");
            statement.execute("drop role if exists " + DATABASE);
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
