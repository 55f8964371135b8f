package bg.glashatay.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The Java installation that runs the server: the one that runs Maven, unless {@code CMS_JAVA_HOME} names another.
 *
 * @param home its folder
 * @param feature its version, such as 17
 */
public record JavaHome(Path home, int feature) {

    private static final int PAYARA_7_NEEDS = 21;

    /** The installation that this program itself runs on. */
    public static JavaHome own() {
        return new JavaHome(
                Path.of(System.getProperty("java.home")), Runtime.version().feature());
    }

    /** The installation in a folder that somebody has named. */
    public static JavaHome at(Path home) {
        var release = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("release"))) {
            release.load(reader);
            var version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
            return new JavaHome(home, Runtime.Version.parse(version).feature());
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStartException("CMS_JAVA_HOME=" + home + " is not the folder of a Java installation.", e);
        }
    }

    /** The command that starts a program on this installation. */
    public String command() {
        return home.resolve("bin").resolve("java").toString();
    }

    /** Payara 7 does not start on the Java versions before 21, and says so only in a stack trace. */
    void requireFor(int payara) {
        if (payara >= 7 && feature < PAYARA_7_NEEDS) {
            throw new CannotStartException("Payara 7 needs Java " + PAYARA_7_NEEDS + " or newer and this is Java "
                    + feature + ": set CMS_JAVA_HOME to the folder of a newer one, or CMS_PAYARA=6.");
        }
    }
}
