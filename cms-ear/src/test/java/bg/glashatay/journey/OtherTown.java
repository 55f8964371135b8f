package bg.glashatay.journey;

import bg.glashatay.run.Database;
import bg.glashatay.run.Product;
import bg.glashatay.run.Trial;
import bg.glashatay.run.Variation;
import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Another installation of the product, to which a site moves: empty, or with a town of its own. */
final class OtherTown implements AutoCloseable {

    private static final String PASSWORD = "dve-kuli-edin-most-2026";

    private final Database database;
    private final Product product;
    private ImportPage imports;

    private OtherTown(Site beside, boolean inhabited) {
        database = beside.product().postgres().orElseThrow().fresh("another_installation");
        var variables = new HashMap<>(Map.of(
                "CMS_DEMO",
                Boolean.toString(inhabited),
                "CMS_SITE_NAME",
                "Община Яворград",
                "CMS_SITE_NAME_EN",
                "Yavorgrad Municipality",
                "CMS_SECURITY_CONTACT",
                "security@yavorgrad.example",
                "CMS_DB_URL",
                database.url(),
                "CMS_DB_USER",
                database.user(),
                "CMS_DB_PASSWORD",
                database.password()));
        variables.put(inhabited ? "CMS_DEMO_PASSWORD" : "CMS_ADMIN_PASSWORD", PASSWORD);
        product = Trial.product("another-installation", Variation.NONE.with(variables));
    }

    /** Starts one in which there is nothing but an administrator, on the database server of a site. */
    static OtherTown empty(Site beside, Browser browser) {
        return new OtherTown(beside, false).started(browser);
    }

    /** Starts one that has its own demo. */
    static OtherTown inhabited(Site beside, Browser browser) {
        return new OtherTown(beside, true).started(browser);
    }

    private OtherTown started(Browser browser) {
        try {
            product.start();
            imports = ImportPage.of(browser, product.address(), PASSWORD);
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    String address() {
        return product.address();
    }

    ImportPage imports() {
        return imports;
    }

    /** Lays a file where imports are looked for. */
    void receive(Path file, String name) throws IOException {
        var folder = Files.createDirectories(product.dataFolder().resolve("import"));
        Files.copy(file, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    /** The first column of what its database answers. */
    List<String> column(String sql) {
        return new Rows(database).column(sql);
    }

    Database database() {
        return database;
    }

    @Override
    public void close() {
        if (imports != null) {
            imports.close();
        }
        product.close();
    }
}
