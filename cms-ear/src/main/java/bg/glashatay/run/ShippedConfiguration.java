package bg.glashatay.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The configuration of nginx that ships ({@code docs/nginx}), in a folder of its own: only what a town fills in is filled in. */
final class ShippedConfiguration {

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

    private final Path folder;

    ShippedConfiguration(Path folder) {
        this.folder = folder;
    }

    /** Whether nginx can send what is compressed with Brotli. */
    static boolean knowsBrotli() {
        return brotli().isPresent();
    }

    /** Whether this account may listen wherever it likes. */
    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** What nginx begins with. */
    Path main() {
        return folder.resolve("nginx.conf");
    }

    /** Where a town finds an example, and what it writes there. */
    record Filled(String example, String own) {

        static Filled listening(String where) {
            return new Filled(LISTENS, "listen " + where + ";");
        }

        static Filled listeningForTls(String where) {
            return new Filled(LISTENS_FOR_TLS, "listen " + where + " ssl");
        }

        /** @param folder with {@code fullchain.pem} and {@code privkey.pem} */
        static Filled certificate(Path folder) {
            return new Filled(CERTIFICATE, folder + "/");
        }

        static Filled application(int port) {
            return new Filled(APPLICATION, upstream(port));
        }

        /** Two nodes of the site, as the page about nodes says. */
        static List<Filled> applications(int port, int secondPort) {
            return List.of(
                    new Filled(ONE_NODE, "ip_hash;"), application(port), new Filled(SECOND_NODE, upstream(secondPort)));
        }

        static Filled mirror(Path folder) {
            return new Filled(MIRROR, folder.toString());
        }

        /** Nobody is sent to the node any more, as the page about upgrades says. */
        static Filled takenOut(int port) {
            return new Filled(upstream(port), upstream(port) + OUT);
        }

        static Filled takenIn(int port) {
            return new Filled(upstream(port) + OUT, upstream(port));
        }

        private static String upstream(int port) {
            return "server 127.0.0.1:" + port + " ";
        }

        String in(String text) {
            if (!text.contains(example)) {
                throw new IllegalStateException("There is no place for " + own + ": " + example);
            }
            return text.replace(example, own);
        }
    }

    /** Writes it, for so many processes that answer. */
    void write(Build build, int workers, List<Filled> filled) {
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
            Files.writeString(main(), AROUND.formatted(String.join("\n", first), workers));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With TLS, as the page about it says: the third part of the one file goes, the other file comes. */
    void writeTls(Build build, List<Filled> filled) {
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

    /** Changes a place of what is written. */
    void change(Filled place) {
        try {
            var file = folder.resolve(SITE);
            Files.writeString(file, filledIn(file, List.of(place)));
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

    private static Optional<Path> brotli() {
        return FOLDERS_OF_MODULES.stream()
                .map(place -> Path.of(place, "ngx_http_brotli_static_module.so"))
                .filter(Files::isReadable)
                .findFirst();
    }
}
