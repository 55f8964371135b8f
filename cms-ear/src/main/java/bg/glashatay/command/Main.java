package bg.glashatay.command;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * Starts what the EAR can do without a server: {@code java -jar glashatay.ear backup}. Java cannot load classes from a
 * jar within a jar, so the few that are needed are put into a passing folder.
 */
public final class Main {

    private static final String COMMAND = "bg.glashatay.ejb.backup.Command";

    private static final Pattern NEEDED =
            Pattern.compile("cms-ejb\\.jar|lib/(cms-domain|flyway|jackson|postgresql)-.*\\.jar");

    private Main() {}

    public static void main(String[] arguments) throws IOException, URISyntaxException {
        var ear = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        var folder = Files.createTempDirectory("glashatay");
        int answer;
        try {
            answer = run(unpack(ear, folder), arguments);
        } finally {
            delete(folder);
        }
        System.exit(answer);
    }

    private static int run(List<URL> jars, String[] arguments) throws IOException {
        try (var loader = new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            var command = loader.loadClass(COMMAND).getMethod("run", String[].class);
            return (Integer) command.invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("The command broke off", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The EAR lacks a part of itself", e);
        }
    }

    private static List<URL> unpack(Path ear, Path folder) throws IOException {
        var jars = new ArrayList<URL>();
        try (var zip = new ZipFile(ear.toFile())) {
            for (var entry : zip.stream().toList()) {
                if (NEEDED.matcher(entry.getName()).matches()) {
                    var jar = folder.resolve(Path.of(entry.getName()).getFileName());
                    try (var bytes = zip.getInputStream(entry)) {
                        Files.copy(bytes, jar);
                    }
                    jars.add(url(jar));
                }
            }
        }
        return jars;
    }

    private static URL url(Path jar) throws MalformedURLException {
        return jar.toUri().toURL();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
