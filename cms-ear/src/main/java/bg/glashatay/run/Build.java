package bg.glashatay.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the Maven build has put the parts that make up a running product.
 *
 * @param root the folder of the parent POM
 * @param work a folder under {@code target} for what can be made again
 * @param payara the unpacked server, the folder that holds {@code glassfish}
 * @param ear the application
 */
public record Build(Path root, Path work, Path payara, Path ear) {

    /** Reads the system properties that the POM of cms-ear sets. */
    public static Build current() {
        return new Build(
                path("glashatay.root"),
                path("glashatay.work"),
                onlyFolderIn(path("glashatay.payara")),
                path("glashatay.ear"));
    }

    /** 6 for Payara 6 (Jakarta EE 10), 7 for Payara 7 (Jakarta EE 11): the distribution's folder carries it. */
    public int payaraGeneration() {
        return Integer.parseInt(payara.getFileName().toString().replaceAll("\\D", ""));
    }

    private static Path onlyFolderIn(Path unpacked) {
        try (var folders = Files.newDirectoryStream(unpacked, "payara*")) {
            return folders.iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException("No Payara has been unpacked in " + unpacked, e);
        }
    }

    private static Path path(String property) {
        var value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException("The system property " + property + " is set by the POM and missing here");
        }
        return Path.of(value);
    }
}
