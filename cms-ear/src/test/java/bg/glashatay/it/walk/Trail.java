package bg.glashatay.it.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** How long the walk is and where it goes, as the command line of the test run says. */
record Trail(int commands, long seed) {

    /** Beside the tests in the server, which does not see the command line. */
    private static final String FILE = "/walk.properties";

    static Trail chosen() {
        var properties = new Properties();
        try (var file = Trail.class.getResourceAsStream(FILE)) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Trail(
                Integer.parseInt(properties.getProperty("walk.commands", "20000")),
                Long.parseLong(properties.getProperty("walk.seed", Long.toString(System.nanoTime()))));
    }
}
