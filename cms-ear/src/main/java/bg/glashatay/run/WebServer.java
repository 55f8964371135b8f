package bg.glashatay.run;

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

    private static final String SITE = "glashatay.conf";
    private static final String TLS = "glashatay-tls.conf";

    /** From here to its end glashatay.conf goes where TLS comes. */
    private static final String WITHOUT_TLS = "# 3.";

    private static final String LISTENS = "listen 80;";
    private static final String LISTENS_FOR_TLS = "listen 443 ssl";
    private static final String CERTIFICATE = "/etc/letsencrypt/live/www.example.bg/";
    private static final String APPLICATION = "server 127.0.0.1:8080 ";
    private static final String SECOND_NODE = "# server 192.0.2.12:8080 ";
    private static final String ONE_NODE = "# ip_hash;";
    private static final String OUT = "down ";
    private static final String MIRROR = "/var/lib/glashatay/mirror";

    /** What a system's own nginx.conf has round it, with nothing that needs rights of its own. */
    private static final String AROUND =
            """
            %s
            daemon off;
            worker_processes %d;
            pid nginx.pid;
            error_log error.log;
            events { worker_connections 1024; }
            http {
                sendfile on;
                tcp_nopush on;
                gzip on;
                access_log off;
                keepalive_requests 1000000000;
                client_body_temp_path temporary;
                proxy_temp_path temporary;
                fastcgi_temp_path temporary;
                uwsgi_temp_path temporary;
                scgi_temp_path temporary;
                include glashatay*.conf;
            }
            """;

    private static final List<String> FOLDERS_OF_MODULES =
            List.of("/usr/lib/nginx/modules", "/usr/lib64/nginx/modules", "/usr/share/nginx/modules");

    private static final int SECONDS_TO_STOP = 10;
    private static final int ATTEMPTS = 200;

    private final Path folder;
    private final int port;
    private final int workers;
    private final boolean tls;
    private Process process;

    private WebServer(Path folder, int port, int workers, boolean tls) {
        this.folder = folder;
        this.port = port;
        this.workers = workers;
        this.tls = tls;
    }

    /** Whether there is an nginx on this machine. */
    public static boolean isInstalled() {
        return program().isPresent();
    }

    /** Whether it can send what is compressed with Brotli. */
    public static boolean knowsBrotli() {
        return brotli().isPresent();
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
        return started(build, folder, mirror, workers, List.of(new Filled(APPLICATION, upstream(applicationPort))));
    }

    /** The same before two nodes of the site, as the page about nodes says. */
    public static WebServer startedBeforeTwo(
            Build build, Path folder, int applicationPort, int secondPort, Path mirror, int workers) {
        return started(
                build,
                folder,
                mirror,
                workers,
                List.of(
                        new Filled(ONE_NODE, "ip_hash;"),
                        new Filled(APPLICATION, upstream(applicationPort)),
                        new Filled(SECOND_NODE, upstream(secondPort))));
    }

    private static WebServer started(Build build, Path folder, Path mirror, int workers, List<Filled> nodes) {
        new Leftover(pidFile(folder)).stop();
        Folders.delete(folder);
        var server = new WebServer(folder, Ports.free(), workers, false);
        var filled = new ArrayList<>(nodes);
        filled.add(new Filled(LISTENS, "listen 127.0.0.1:" + server.port + " backlog=1024;"));
        filled.add(new Filled(MIRROR, mirror.toString()));
        server.configure(build, filled);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop nginx"));
        server.start();
        return server;
    }

    private static String upstream(int port) {
        return "server 127.0.0.1:" + port + " ";
    }

    /** Sends nobody to a node any more, as the page about upgrades says. */
    public void takeOut(int applicationPort) {
        change(new Filled(upstream(applicationPort), upstream(applicationPort) + OUT));
    }

    /** And again. */
    public void takeIn(int applicationPort) {
        change(new Filled(upstream(applicationPort) + OUT, upstream(applicationPort)));
    }

    private void change(Filled place) {
        try {
            var file = folder.resolve(SITE);
            Files.writeString(file, filledIn(file, List.of(place)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        var server = new WebServer(folder, Ports.free(), 1, true);
        server.configure(
                build,
                List.of(new Filled(APPLICATION, upstream(applicationPort)), new Filled(MIRROR, mirror.toString())));
        server.configureTls(
                build,
                List.of(
                        new Filled(LISTENS, "listen 127.0.0.1:" + plainPort + ";"),
                        new Filled(LISTENS_FOR_TLS, "listen 127.0.0.1:" + server.port + " ssl"),
                        new Filled(CERTIFICATE, certificate + "/")));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop nginx"));
        server.start();
        return server;
    }

    /** As the page about it says: the third part of the one file goes, the other file comes. */
    private void configureTls(Build build, List<Filled> filled) {
        try {
            var text = Files.readString(folder.resolve(SITE));
            Files.writeString(folder.resolve(SITE), text.substring(0, text.indexOf("\n" + WITHOUT_TLS) + 1));
            Files.writeString(
                    folder.resolve(TLS),
                    filledIn(build.root().resolve("docs/nginx").resolve(TLS), filled));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String filledIn(Path file, List<Filled> filled) throws IOException {
        var text = Files.readString(file);
        for (var one : filled) {
            text = one.in(text);
        }
        return text;
    }

    /**
     * What nginx says of the configuration as it ships ({@code nginx -t}). Where this account may not listen on port 80,
     * another port stands in it.
     *
     * @return empty where it is valid
     */
    public static Optional<String> complaints(Build build, Path folder) {
        Folders.delete(folder);
        var server = new WebServer(folder, 0, 1, false);
        server.configure(
                build, isRoot() ? List.of() : List.of(new Filled(LISTENS, "listen 127.0.0.1:" + Ports.free() + ";")));
        var log = folder.resolve("output");
        var exit = Program.run(server.command("-t"), log);
        try {
            return exit == 0 ? Optional.empty() : Optional.of(Files.readString(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a town finds an example, and what it writes there. */
    private record Filled(String example, String own) {

        String in(String text) {
            if (!text.contains(example)) {
                throw new IllegalStateException("There is no place for " + own + ": " + example);
            }
            return text.replace(example, own);
        }
    }

    private void configure(Build build, List<Filled> filled) {
        var shipped = build.root().resolve("docs/nginx");
        try {
            Files.createDirectories(folder.resolve("temporary"));
            Folders.copy(shipped.resolve("glashatay"), folder.resolve("glashatay"));
            Files.writeString(folder.resolve(SITE), filledIn(shipped.resolve(SITE), filled));
            var first = new ArrayList<String>();
            brotli().ifPresent(module -> first.add("load_module \"" + module + "\";"));
            if (isRoot()) {
                // its workers would become somebody who may not look into our folders
                first.add("user root;");
            }
            if (brotli().isEmpty()) {
                Files.delete(folder.resolve("glashatay/brotli.conf"));
            }
            Files.writeString(folder.resolve("nginx.conf"), AROUND.formatted(String.join("\n", first), workers));
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
                folder.resolve("nginx.conf").toString()));
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

    private static Optional<Path> brotli() {
        return FOLDERS_OF_MODULES.stream()
                .map(place -> Path.of(place, "ngx_http_brotli_static_module.so"))
                .filter(Files::isReadable)
                .findFirst();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
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
