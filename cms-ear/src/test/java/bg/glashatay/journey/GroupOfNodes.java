package bg.glashatay.journey;

import bg.glashatay.run.Build;
import bg.glashatay.run.Database;
import bg.glashatay.run.Folders;
import bg.glashatay.run.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What somebody has who did what {@code docs/operations/nodes.md} says about a deployment group, with the demo town. The
 * page's folders, ports and database are replaced by ones of our own.
 */
final class GroupOfNodes implements AutoCloseable {

    static final String ONE = "one";
    static final String TWO = "two";

    private static final String PASSWORD = "demo-demo-2026";
    private static final Pattern PORT = Pattern.compile("\\b8[012]\\d\\d\\b");
    private static final int FIRST_PORT = 8000;

    private final Build build = Build.current();
    private final Path folder = build.work().resolve("trial/group");
    private final Path variables = folder.resolve("glashatay.env");
    private final Guide guide = Guide.in(build.root().resolve("docs/operations/nodes.md"));
    private final Database database;
    private final int portBase = freePorts();

    GroupOfNodes(Database database) {
        this.database = database;
    }

    /** Does all that the page says; the answer is all that was printed. */
    String carryOut() throws IOException {
        close();
        Folders.delete(folder);
        for (var name : List.of("data", "domains", "nodes")) {
            Files.createDirectories(folder.resolve(name));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop the group of nodes"));
        Files.writeString(
                variables,
                """
                CMS_DB_URL="%s"
                CMS_DB_USER="%s"
                CMS_DB_PASSWORD="%s"
                CMS_DATA_DIR="%s"
                CMS_BASE_URL="https://www.example.bg"
                CMS_DEMO="true"
                CMS_DEMO_PASSWORD="%s"
                """
                        .formatted(
                                database.url(),
                                database.user(),
                                database.password(),
                                folder.resolve("data"),
                                PASSWORD));
        return new Shell(folder).run(own(guide.script(build.payaraGeneration())));
    }

    /** What a node has written down. */
    String log(String node) throws IOException {
        return Files.readString(pidFile(node).resolveSibling("../logs/server.log"));
    }

    /** A node as a site to read and to write in. */
    Site node(String name) {
        var port = portBase + (name.equals(ONE) ? 180 : 280);
        return new Site("http://127.0.0.1:" + port + "/", database, PASSWORD);
    }

    /** Ends a node at once, as a crash would. */
    void kill(String name) {
        end(pidFile(name));
    }

    /** What the nodes listen on. */
    Stream<Sockets.Listener> sockets() {
        return Stream.of(pidFile(ONE), pidFile(TWO)).flatMap(file -> Sockets.of(pid(file)).stream());
    }

    private String own(String text) {
        return PORT.matcher(text)
                .replaceAll(port -> Integer.toString(Integer.parseInt(port.group()) - FIRST_PORT + portBase))
                .replace("/etc/glashatay/glashatay.env", variables.toString())
                .replace("/opt/payara/", build.payara() + "/")
                .replace("/opt/glashatay/glashatay.ear", build.ear().toString())
                .replace("/var/lib/glashatay", folder.toString());
    }

    private Path administration() {
        return folder.resolve("domains/glashatay/config/pid");
    }

    private Path pidFile(String node) {
        return folder.resolve("nodes/localhost-glashatay").resolve(node).resolve("config/pid");
    }

    private static long pid(Path file) {
        try {
            return Long.parseLong(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends what runs, also what an interrupted run has left behind. */
    private void end(Path pidFile) {
        try {
            if (Files.exists(pidFile)) {
                ProcessHandle.of(pid(pidFile))
                        .filter(process ->
                                process.info().commandLine().orElse("").contains(folder.toString()))
                        .ifPresent(process -> {
                            process.destroyForcibly();
                            process.onExit().join();
                        });
                Files.deleteIfExists(pidFile);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Stream.of(pidFile(ONE), pidFile(TWO), administration()).forEach(this::end);
    }

    /** The first of three hundred, of which those that Payara and the grid take are free; none that the system gives away. */
    private static int freePorts() {
        return IntStream.iterate(12_000, port -> port < 30_000, port -> port + 300)
                .filter(port -> Stream.of(0, 100, 200)
                        .allMatch(server -> IntStream.of(9, 37, 38, 39, 48, 49, 59, 66, 76, 80, 81, 86, 90)
                                .allMatch(offset -> Ports.isFree(port + server + offset))))
                .findFirst()
                .orElseThrow();
    }
}
