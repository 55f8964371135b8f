package bg.glashatay.ejb.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * What the environment says, checked. Each value comes from MicroProfile Config, so {@code CMS_DATA_DIR} in the
 * environment is {@code cms.data.dir} here. A wrong value is told in one sentence that names the variable.
 */
@ApplicationScoped
public class Settings {

    @Inject
    Config config;

    /** The folder of media and index; created when it is not there yet. */
    public Path dataDir() {
        var name = text("cms.data.dir").orElseGet(() -> System.getProperty("user.home") + "/glashatay");
        try {
            var folder = Path.of(name).toAbsolutePath();
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw new SettingException("CMS_DATA_DIR names a folder that cannot be written to: " + folder + ".");
            }
            return folder;
        } catch (IOException | InvalidPathException e) {
            throw new SettingException("CMS_DATA_DIR names a folder that cannot be created: " + name + ".", e);
        }
    }

    /** The address citizens know the site under, without a slash at its end; empty: as the request says. */
    public Optional<URI> baseUrl() {
        return text("cms.base.url").map(value -> {
            try {
                var uri = URI.create(value.endsWith("/") ? value.substring(0, value.length() - 1) : value);
                if (uri.getHost() != null
                        && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                        && uri.getPath().isEmpty()) {
                    return uri;
                }
            } catch (IllegalArgumentException e) {
                throw wrongBaseUrl(value, e);
            }
            throw wrongBaseUrl(value, null);
        });
    }

    public String siteName() {
        return text("cms.site.name").orElse("Община");
    }

    public boolean demo() {
        var value = text("cms.demo").orElse("false");
        if (!value.equals("true") && !value.equals("false")) {
            throw new SettingException("CMS_DEMO must be true or false, not “" + value + "”.");
        }
        return value.equals("true");
    }

    /** One password for all demo accounts; empty: a random one, printed once. */
    public Optional<String> demoPassword() {
        return text("cms.demo.password");
    }

    /** The first administrator's password; empty: a random one, printed once, to be changed at the first login. */
    public Optional<String> adminPassword() {
        return text("cms.admin.password");
    }

    private Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static SettingException wrongBaseUrl(String value, Exception cause) {
        return new SettingException(
                "CMS_BASE_URL must be an address such as https://www.example.bg, without a path; it is “" + value
                        + "”.",
                cause);
    }
}
