package bg.glashatay.run;

import bg.glashatay.run.ShippedConfiguration.Filled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * An nginx before the application and its mirror, with the configuration that ships ({@code docs/nginx}): only what a town
 * fills in is filled in.
 */
public final class WebServer implements AutoCloseable {

    private static final int SECONDS_TO_STOP = 10;
    private static final int ATTEMPTS = 200;

    private final Path folder;
    private final ShippedConfiguration configuration;
    private final int port;
    private final boolean tls;
    private Process process;

    private WebServer(Path folder, int port, boolean tls) {
        this.folder = folder;
        this.configuration = new ShippedConfiguration(folder);
        this.port = port;
        this.tls = tls;
    }

    /** Whether there is an nginx on this machine. */
    public static boolean isInstalled() {
        return program().isPresent();
    }

    /** Whether it can send what is compressed with Brotli. */
    public static boolean knowsBrotli() {
        return ShippedConfiguration.knowsBrotli();
    }

    /**
     * Starts one. It is stopped with this program at the latest.
     *
     * @param folder for its configuration and logs; emptied
     * @param applicationPort where the application listens on loopback, or would if it were there
     * @param mirror the application's {@code CMS_MIRROR_DIR}
     * @param workers as many processes answer; each looks by itself where files are
     */
    public static WebServer started(Build build, Path folder, int applicationPort, Path mirror, int workers) {
        return started(build, folder, mirror, workers, List.of(Filled.application(applicationPort)));
    }

    /** The same before two nodes of the site, as the page about nodes says. */
    public static WebServer startedBeforeTwo(
            Build build, Path folder, int applicationPort, int secondPort, Path mirror, int workers) {
        return started(build, folder, mirror, workers, Filled.applications(applicationPort, secondPort));
    }

    private static WebServer started(Build build, Path folder, Path mirror, int workers, List<Filled> nodes) {
        new Leftover(pidFile(folder)).stop();
        Folders.delete(folder);
        var server = new WebServer(folder, Ports.free(), false);
        var filled = new ArrayList<>(nodes);
        filled.add(Filled.listening("127.0.0.1:" + server.port + " backlog=1024"));
        filled.add(Filled.mirror(mirror));
        server.configuration.write(build, workers, filled);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop nginx"));
        server.start();
        return server;
    }

    /** Sends nobody to a node any more, as the page about upgrades says. */
    public void takeOut(int applicationPort) {
        change(Filled.takenOut(applicationPort));
    }

    /** And again. */
    public void takeIn(int applicationPort) {
        change(Filled.takenIn(applicationPort));
    }

    private void change(Filled place) {
        configuration.change(place);
        if (Program.run(command("-s", "reload"), folder.resolve("output-reload")) != 0) {
            throw new IllegalStateException("nginx takes no other configuration: see " + folder);
        }
    }

    /**
     * The same with TLS: the address is https, of localhost.
     *
     * @param certificate a folder with {@code fullchain.pem} and {@code privkey.pem}
     * @param plainPort where it sends those on who come without TLS
     */
    public static WebServer startedWithTls(
            Build build, Path folder, int applicationPort, Path mirror, Path certificate, int plainPort) {
        new Leftover(pidFile(folder)).stop();
        Folders.delete(folder);
        var server = new WebServer(folder, Ports.free(), true);
        server.configuration.write(build, 1, List.of(Filled.application(applicationPort), Filled.mirror(mirror)));
        server.configuration.writeTls(
                build,
                List.of(
                        Filled.listening("127.0.0.1:" + plainPort),
                        Filled.listeningForTls("127.0.0.1:" + server.port),
                        Filled.certificate(certificate)));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop nginx"));
        server.start();
        return server;
    }

    /**
     * What nginx says of the configuration as it ships ({@code nginx -t}). Where this account may not listen on port 80,
     * another port stands in it.
     *
     * @return empty where it is valid
     */
    public static Optional<String> complaints(Build build, Path folder) {
        Folders.delete(folder);
        var server = new WebServer(folder, 0, false);
        var elsewhere = ShippedConfiguration.isRoot()
                ? List.<Filled>of()
                : List.of(Filled.listening("127.0.0.1:" + Ports.free()));
        server.configuration.write(build, 1, elsewhere);
        var log = folder.resolve("output");
        var exit = Program.run(server.command("-t"), log);
        try {
            return exit == 0 ? Optional.empty() : Optional.of(Files.readString(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start() {
        try {
            process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new Leftover(pidFile(folder)).remember(process.toHandle());
        for (int attempt = 0; attempt < ATTEMPTS && process.isAlive(); attempt++) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(Settings.LOOPBACK, port));
                return;
            } catch (IOException notYet) {
                Pause.of(Duration.ofMillis(50));
            }
        }
        throw new IllegalStateException("nginx has not started: see " + folder);
    }

    private List<String> command(String... more) {
        var command = new ArrayList<>(List.of(
                program().orElseThrow().toString(),
                "-p",
                folder + "/",
                "-c",
                configuration.main().toString()));
        command.addAll(List.of(more));
        return command;
    }

    private static Path pidFile(Path folder) {
        return folder.resolve("leftover.pid");
    }

    private static Optional<Path> program() {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin"))
                .map(place -> Path.of(place, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Its address, without a slash at the end. */
    public URI address() {
        return URI.create(tls ? "https://localhost:" + port : "http://" + Settings.LOOPBACK + ":" + port);
    }

    /** The process whose children do the work. */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        new Leftover(pidFile(folder)).forget();
    }
}
