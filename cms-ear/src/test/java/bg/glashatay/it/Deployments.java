package bg.glashatay.it;

import com.icegreen.greenmail.util.GreenMail;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The one deployment of the run: the EAR as it ships, with one more web module that holds the tests. */
public class Deployments {

    private static final String TESTS = "it.war";
    private static final String DESCRIPTOR = "META-INF/application.xml";

    @Deployment
    public static EnterpriseArchive earWithTests() {
        // Arquillian hands the file over through the machine's folder for temporary files, where another run's may
        // stand
        var ear = ShrinkWrap.create(
                        ZipImporter.class,
                        "glashatay-" + ProcessHandle.current().pid() + ".ear")
                .importFrom(Path.of(System.getProperty("glashatay.ear")).toFile())
                .as(EnterpriseArchive.class);
        ear.addAsModule(Testable.archiveToTest(tests()));
        return withModule(ear);
    }

    private static WebArchive tests() {
        return ShrinkWrap.create(WebArchive.class, TESTS)
                .addPackages(true, Deployments.class.getPackage())
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsResource(new StringAsset(walk()), "walk.properties")
                .addAsLibraries(library(Assertions.class), library(GreenMail.class));
    }

    private static File library(Class<?> inIt) {
        return Path.of(inIt.getProtectionDomain().getCodeSource().getLocation().getPath())
                .toFile();
    }

    /** What the command line says to the tests in the server, which do not see it. */
    private static String walk() {
        return System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("walk."))
                .map(name -> name + "=" + System.getProperty(name) + "\n")
                .collect(Collectors.joining());
    }

    /** Arquillian finds its servlet only in a module that application.xml names. */
    private static EnterpriseArchive withModule(EnterpriseArchive ear) {
        var descriptor = read(ear)
                .replace(
                        "<library-directory>",
                        "<module><web><web-uri>" + TESTS
                                + "</web-uri><context-root>/it</context-root></web></module><library-directory>");
        ear.delete(DESCRIPTOR);
        return ear.add(new StringAsset(descriptor), DESCRIPTOR);
    }

    private static String read(EnterpriseArchive ear) {
        try (var stream = ear.get(DESCRIPTOR).getAsset().openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
