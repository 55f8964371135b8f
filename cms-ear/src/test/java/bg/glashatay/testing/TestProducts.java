package bg.glashatay.testing;

import bg.glashatay.run.Build;
import bg.glashatay.run.Folders;
import bg.glashatay.run.Ports;
import bg.glashatay.run.Product;
import bg.glashatay.run.Progress;
import bg.glashatay.run.Settings;
import bg.glashatay.run.Variation;
import java.util.HashMap;
import java.util.List;

/** Products for tests: a free port, an empty data folder under target, the demo site, nothing from the environment. */
public final class TestProducts {

    /** A test database need not survive a power cut. */
    public static final List<String> QUICK_POSTGRES =
            List.of("fsync = off", "synchronous_commit = off", "full_page_writes = off");

    private TestProducts() {}

    public static Product make(String name, Variation variation) {
        var build = Build.current();
        var data = build.work().resolve("test-data").resolve(name);
        Folders.delete(data);
        var environment = new HashMap<>(System.getenv());
        environment.keySet().removeIf(variable -> variable.startsWith("CMS_") && !variable.equals("CMS_JAVA_HOME"));
        environment.put("CMS_DATA_DIR", data.toString());
        environment.put("CMS_HTTP_PORT", Integer.toString(Ports.free()));
        var product = new Product(build, Settings.from(environment, build), variation, new Progress(System.out));
        Runtime.getRuntime().addShutdownHook(new Thread(product::close, "stop " + name));
        return product;
    }
}
