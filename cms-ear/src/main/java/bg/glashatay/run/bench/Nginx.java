package bg.glashatay.run.bench;

import bg.glashatay.run.Folders;
import bg.glashatay.run.Pause;
import bg.glashatay.run.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An nginx that serves files plainly: what the rest is compared with. */
final class Nginx implements AutoCloseable {

    private static final String CONFIGURATION =
            """
            %sdaemon off;
            worker_processes auto;
            pid nginx.pid;
            error_log error.log;
            events { worker_connections 1024; }
            http {
                types {
                    text/html html;
                    application/atom+xml xml;
                    image/jpeg jpg;
                    image/png png;
                }
                charset utf-8;
                sendfile on;
                tcp_nopush on;
                gzip_static on;
                access_log off;
                keepalive_requests 1000000000;
                client_body_temp_path temporary;
                proxy_temp_path temporary;
                fastcgi_temp_path temporary;
                uwsgi_temp_path temporary;
                scgi_temp_path temporary;
                server {
                    listen 127.0.0.1:%d backlog=1024;
                    root files;
                }
            }
            """;

    private static final int SECONDS_TO_STOP = 10;
    private static final int ATTEMPTS = 100;

    private final Path folder;
    private final int port;
    private final Process process;

    private Nginx(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** Starts one that keeps its files in this folder, which is emptied. */
    static Nginx started(Path folder) {
        Folders.delete(folder);
        var port = Ports.free();
        try {
            Files.createDirectories(folder.resolve("files"));
            Files.createDirectories(folder.resolve("temporary"));
            // as root its workers would become somebody who may not look into our folders
            var user = "root".equals(System.getProperty("user.name")) ? "user root;\n" : "";
            Files.writeString(folder.resolve("nginx.conf"), CONFIGURATION.formatted(user, port));
            var process = new ProcessBuilder(List.of(
                            "/usr/bin/env",
                            "PATH=" + System.getenv("PATH") + ":/usr/sbin",
                            "nginx",
                            "-p",
                            folder + "/",
                            "-c",
                            "nginx.conf"))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output").toFile())
                    .start();
            var nginx = new Nginx(folder, port, process);
            Runtime.getRuntime().addShutdownHook(new Thread(nginx::close, "stop nginx"));
            nginx.await();
            return nginx;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Has it serve the bytes under this name, at the address that is answered. */
    URI serve(String name, byte[] content) {
        try {
            Files.write(folder.resolve("files").resolve(name), content);
            return URI.create("http://127.0.0.1:" + port + "/" + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await() {
        for (int attempt = 0; attempt < ATTEMPTS && process.isAlive(); attempt++) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port));
                return;
            } catch (IOException notYet) {
                Pause.of(Duration.ofMillis(50));
            }
        }
        throw new IllegalStateException("nginx does not start: see " + folder);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
