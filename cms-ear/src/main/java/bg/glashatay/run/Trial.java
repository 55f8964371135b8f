package bg.glashatay.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Products to try things on, for tests and measurements: an empty data folder under target, a free port, the demo site,
 * and nothing that the environment says but the Java installation.
 */
public final class Trial {

    /** A database that need not survive a power cut; what it acknowledged survives its own crash. */
    public static final List<String> QUICK_POSTGRES = List.of("fsync = off", "full_page_writes = off");

    private Trial() {}

    /** A product to be started; it is stopped with this program at the latest. */
    public static Product product(String name, Variation variation) {
        return product(name, variation, false);
    }

    /** The same with what an earlier one of the name has left, if it has. */
    public static Product productAgain(String name, Variation variation) {
        return product(name, variation, true);
    }

    private static Product product(String name, Variation variation, boolean again) {
        var build = Build.current();
        var data = build.work().resolve("trial").resolve(name);
        new Leftover(data.resolve("payara.pid")).stop();
        PostgresServer.abandon(data.resolve("postgresql"));
        if (!again) {
            Folders.delete(data);
        }
        var environment = new HashMap<>(System.getenv());
        environment.keySet().removeIf(variable -> variable.startsWith("CMS_") && !variable.equals("CMS_JAVA_HOME"));
        environment.put("CMS_DATA_DIR", data.toString());
        environment.put("CMS_HTTP_PORT", Integer.toString(Ports.free()));
        environment.putAll(variation.environment());
        var product = new Product(build, Settings.from(environment, build), variation, new Progress(System.out));
        Runtime.getRuntime().addShutdownHook(new Thread(product::close, "stop " + name));
        return product;
    }

    /**
     * Another node of a product that runs, to be started: a server of its own with the same application, database and
     * data folder, known to citizens under the same address. It is stopped with this program at the latest, and has to be
     * stopped before the first.
     */
    public static Product nodeBeside(Product first, String name) {
        return nodeBeside(first, name, Map.of());
    }

    /** The same with further variables, or others. */
    public static Product nodeBeside(Product first, String name, Map<String, String> others) {
        var database = first.database();
        var variables = new HashMap<>(Map.of(
                "CMS_DB_URL", database.url(),
                "CMS_DB_USER", database.user(),
                "CMS_DB_PASSWORD", database.password(),
                "CMS_DEMO_PASSWORD", first.demoPassword(),
                "CMS_BASE_URL", first.address().replaceFirst("/$", "")));
        variables.putAll(others);
        return product(name, Variation.NONE.beside(first.dataFolder()).with(variables));
    }
}
