package bg.glashatay.run.bench;

import bg.glashatay.run.Build;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/**
 * The web application around the bare servlet, put together when it is wanted, so that it never ships. Its classes are
 * only read here: this program runs without the servlet's API.
 */
final class BareApplication {

    /** Where it answers. */
    static final String ROOT = "/bare-servlet";

    private static final String PACKAGE = "bg/glashatay/run/bench/bare/";
    private static final List<String> CLASSES = List.of("BareServlet.class", "BareServlet$Answer.class");

    private static final String DESCRIPTOR =
            """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0" metadata-complete="true">
              <servlet>
                <servlet-name>bare</servlet-name>
                <servlet-class>bg.glashatay.run.bench.bare.BareServlet</servlet-class>
                <load-on-startup>1</load-on-startup>
              </servlet>
              <servlet-mapping>
                <servlet-name>bare</servlet-name>
                <url-pattern>/*</url-pattern>
              </servlet-mapping>
            </web-app>
            """;

    private BareApplication() {}

    /** Makes the file that is deployed. */
    static Path war() {
        var war = Build.current().work().resolve("bare-servlet.war");
        try (var file = new JarOutputStream(Files.newOutputStream(war))) {
            put(file, "WEB-INF/web.xml", DESCRIPTOR.getBytes(StandardCharsets.UTF_8));
            for (var name : CLASSES) {
                try (var compiled = BareApplication.class.getResourceAsStream("/" + PACKAGE + name)) {
                    put(file, "WEB-INF/classes/" + PACKAGE + name, compiled.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return war;
    }

    private static void put(JarOutputStream file, String name, byte[] content) throws IOException {
        file.putNextEntry(new ZipEntry(name));
        file.write(content);
    }
}
