package bg.glashatay.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A Payara domain that listens for nothing but HTTP. It is made afresh from the distribution's template for every start.
 *
 * @param parent the folder that holds the domain's folder
 * @param httpHost the address that HTTP listens on
 * @param httpPort the port that HTTP listens on
 * @param adminPort the port on loopback for deployments from outside; empty: no such door
 * @param application what to deploy at the start
 * @param neighbours what to deploy beside it, by context root
 * @param settings what is to be different from what is always set here
 */
public record Domain(
        Path parent,
        String httpHost,
        int httpPort,
        OptionalInt adminPort,
        Optional<Path> application,
        Map<String, Path> neighbours,
        List<ServerSetting> settings) {

    static final String NAME = "glashatay";

    Path folder() {
        return parent.resolve(NAME);
    }

    Path bootCommands() {
        return parent.resolve("boot-commands");
    }

    void make(Path payara) {
        try {
            Folders.delete(parent);
            OwnerOnly.createFolder(parent);
            Folders.copy(payara.resolve("glassfish/domains/domain1"), folder());
            // Payara's own welcome page would be served until the application is there.
            Folders.delete(folder().resolve("docroot"));
            Files.createDirectory(folder().resolve("docroot"));
            configure();
            logToStandardOutput();
            Files.write(bootCommands(), deployments());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> deployments() {
        var commands = new ArrayList<String>();
        application.ifPresent(ear -> commands.add("deploy --name " + NAME + " --contextroot / \"" + ear + "\""));
        neighbours.forEach((root, war) -> commands.add("deploy --contextroot " + root + " \"" + war + "\""));
        return commands;
    }

    private void configure() {
        var listener = "//network-listener[@name='http-listener-1']";
        var http = "//protocol[@name='http-listener-1']/http";
        var xml = new DomainXml(folder().resolve("config/domain.xml"))
                .set("//network-listener", "address", Settings.LOOPBACK)
                .set("//network-listener", "enabled", "false")
                .set(listener, "enabled", "true")
                .set(listener, "address", httpHost)
                .set(listener, "port", Integer.toString(httpPort))
                .set(http, "server-header", "false")
                .set(http, "xpowered-by", "false")
                .set(http, "trace-enabled", "false")
                // any number of requests on one connection: a reader's browser, or nginx, need not connect anew
                .set(http, "max-connections", "-1")
                .set("//thread-pool[@name='http-thread-pool']", "max-thread-pool-size", "32")
                .set("//iiop-listener", "enabled", "false")
                .set("//jmx-connector", "enabled", "false")
                .set("/hazelcast-config-specific-configuration", "enabled", "false")
                .add("", "phone-home-runtime-configuration", "enabled", "false")
                .add("/.", "jms-service", "type", "DISABLED")
                .add("/admin-service", "das-config", "autodeploy-enabled", "false")
                // A shell without a password, open to every user of the machine.
                .replaceInJvmOptions(",org.apache.felix.shell.remote", "")
                .replaceInJvmOptions("-server", "-Dfile.encoding=UTF-8");
        // The administration's virtual server refuses to start beside a listener of its own that is switched off.
        if (adminPort.isEmpty()) {
            xml.set("//virtual-server[@id='__asadmin']", "network-listeners", "");
        }
        adminPort.ifPresent(port -> xml.set("//network-listener[@name='admin-listener']", "enabled", "true")
                .set("//network-listener[@name='admin-listener']", "port", Integer.toString(port)));
        settings.forEach(xml::apply);
        xml.save();
    }

    /** One log, written by the launcher from the first line of the JVM to its last. */
    private void logToStandardOutput() throws IOException {
        var file = folder().resolve("config/logging.properties");
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceAll("(?m)^(.*GFFileHandler\\.logtoFile)=.*$", "$1=false")
                        .replaceAll("(?m)^(.*UniformLogFormatter\\.ansiColor)=.*$", "$1=false"));
    }
}
