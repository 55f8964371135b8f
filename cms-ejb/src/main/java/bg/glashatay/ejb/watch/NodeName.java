package bg.glashatay.ejb.watch;

import bg.glashatay.ejb.search.SiteIndex;
import bg.glashatay.ejb.shared.Machine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Properties;

/** Which node of the site this is, and which version of the product runs on it. */
@ApplicationScoped
public class NodeName {

    /** Maven writes it into the jar. */
    private static final String VERSION = "/META-INF/maven/bg.glashatay/cms-ejb/pom.properties";

    @Inject
    SiteIndex index;

    /** The machine and, once it has one, the folder of the node's index, which tells nodes of one machine apart. */
    public String value() {
        return Machine.name()
                + index.folder().map(Path::getFileName).map(name -> "/" + name).orElse("");
    }

    public String version() {
        try (var written = NodeName.class.getResourceAsStream(VERSION)) {
            var properties = new Properties();
            if (written != null) {
                properties.load(written);
            }
            return properties.getProperty("version", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The server and the Java below it, as whoever is asked for help wants to know. */
    public String server() {
        return System.getProperty("glassfish.version", "Payara") + ", Java "
                + Runtime.version().feature() + ", PID "
                + ManagementFactory.getRuntimeMXBean().getPid();
    }
}
