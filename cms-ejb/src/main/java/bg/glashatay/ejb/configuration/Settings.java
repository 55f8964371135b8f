package bg.glashatay.ejb.configuration;

import bg.glashatay.domain.shared.NetworkRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * What the environment says, checked. Each value comes from MicroProfile Config, so {@code CMS_DATA_DIR} in the
 * environment is {@code cms.data.dir} here. A wrong value is told in one sentence that names the variable.
 */
@ApplicationScoped
public class Settings {

    private static final int LAST_PORT = 65_535;
    private static final String LOCAL_URL = "http://127.0.0.1:8080";

    private static final String THIS_MACHINE = "127.0.0.0/8,::1";

    @Inject
    Config config;

    /** The folder of media and index; created when it is not there yet. */
    public Path dataDir() {
        var name = text("cms.data.dir").orElseGet(() -> System.getProperty("user.home") + "/glashatay");
        try {
            var folder = Path.of(name).toAbsolutePath();
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw new SettingException("CMS_DATA_DIR names a folder that cannot be written to: " + folder
                        + "; let the server's account write there, or name another.");
            }
            return folder;
        } catch (IOException | InvalidPathException e) {
            throw new SettingException(
                    "CMS_DATA_DIR names a folder that cannot be created: " + name
                            + "; make it for the server's account, or name another.",
                    e);
        }
    }

    /** The address citizens know the site under, without a slash at its end; empty where none is named. */
    public Optional<URI> baseUrl() {
        return address("cms.base.url", "CMS_BASE_URL", "https://www.example.bg");
    }

    /** The address this node reaches itself under, without a slash at its end. */
    public URI localUrl() {
        return address("cms.local.url", "CMS_LOCAL_URL", LOCAL_URL).orElseGet(() -> URI.create(LOCAL_URL));
    }

    /**
     * The folder in which the site is kept as plain files for a web server; created when it is not there yet. Empty where
     * none is named: no files are kept then.
     */
    public Optional<Path> mirrorDir() {
        return text("cms.mirror.dir").map(name -> {
            if (baseUrl().isEmpty()) {
                throw new SettingException(
                        "CMS_BASE_URL must be set where CMS_MIRROR_DIR is: its files lead to the site's address.");
            }
            var media = dataDir().resolve("media");
            try {
                var folder = Path.of(name).toAbsolutePath().normalize();
                Files.createDirectories(folder);
                Files.createDirectories(media);
                if (folder.toRealPath().startsWith(media.toRealPath())) {
                    throw new SettingException(
                            "CMS_MIRROR_DIR names a folder inside media of CMS_DATA_DIR, where the stored files are: "
                                    + folder + "; name another.");
                }
                LinkTrial.in(folder);
                return folder;
            } catch (IOException | InvalidPathException e) {
                throw new SettingException(
                        "CMS_MIRROR_DIR names a folder that cannot be written to: " + name
                                + "; let the server's account write there, or name another.",
                        e);
            }
        });
    }

    /** What the site is called in Bulgarian and in English. */
    public SiteName siteName() {
        return siteVariables().name();
    }

    /** Whom to write to about a weakness of the site's security; empty where nobody is named. */
    public Optional<URI> securityContact() {
        return siteVariables().securityContact();
    }

    public boolean demo() {
        return truth("cms.demo", "CMS_DEMO", false);
    }

    /** How many documents the demo site is to have at least, for measurements; 0: those that it has by itself. */
    public long demoDocuments() {
        var value = text("cms.demo.documents").orElse("0");
        if (!value.matches("[0-9]{1,7}")) {
            throw new SettingException("CMS_DEMO_DOCUMENTS must be a number of documents, not “" + value + "”.");
        }
        return Long.parseLong(value);
    }

    /** One password for all demo accounts; empty: a random one, printed once. */
    public Optional<String> demoPassword() {
        return text("cms.demo.password");
    }

    /** The first administrator's password; empty: a random one, printed once, to be changed at the first login. */
    public Optional<String> adminPassword() {
        return text("cms.admin.password");
    }

    /**
     * The proxies whose word counts about whom they speak for: addresses and ranges, with commas or spaces between them.
     * Unless others are named, those on this machine.
     */
    public List<NetworkRange> trustedProxies() {
        return Stream.of(text("cms.trusted.proxies").orElse(THIS_MACHINE).split("[,\\s]+"))
                .map(written -> NetworkRange.of(written)
                        .orElseThrow(
                                () -> new SettingException("CMS_TRUSTED_PROXIES must be addresses or ranges such as"
                                        + " 10.0.0.5, 192.168.0.0/24; “" + written + "” is neither.")))
                .toList();
    }

    /** Who must have a second factor. */
    public SecondFactorSetting secondFactor() {
        var value = text("cms.second.factor").orElse("optional");
        return SecondFactorSetting.named(value)
                .orElseThrow(() -> new SettingException(
                        "CMS_SECOND_FACTOR must be optional, required or all, not “" + value + "”."));
    }

    /** The list of passwords that were stolen elsewhere; empty where none is named: then nobody asks. */
    public Optional<Path> breachedPasswords() {
        return text("cms.breached.passwords").map(HashList::at);
    }

    /** Where the virus scanner (clamd) listens; empty where none is named: uploads are not scanned then. */
    public Optional<InetSocketAddress> virusScanner() {
        return text("cms.clamd").map(value -> {
            var place = value.lastIndexOf(':');
            var port = place < 0 ? "" : value.substring(place + 1);
            if (place < 1 || !isHost(value.substring(0, place)) || !isPort(port)) {
                throw new SettingException(
                        "CMS_CLAMD must be a host and a port, such as localhost:3310, not “" + value + "”.");
            }
            // the name is looked up at each scan: it may come to mean another machine
            return InetSocketAddress.createUnresolved(value.substring(0, place), Integer.parseInt(port));
        });
    }

    /** The server that takes our mail; empty where none is named: no mail is sent then. */
    public Optional<MailSettings> mail() {
        return mailVariables().read();
    }

    /** Where backups go; empty where no folder is named: the application makes none by itself then. */
    public Optional<BackupSettings> backup() {
        return new BackupVariables(this).read();
    }

    /** As the server was told for its connections. */
    public DatabaseLogin database() {
        return new DatabaseLogin(
                text("cms.db.url").orElse("jdbc:postgresql://localhost/glashatay"),
                text("cms.db.user").orElse("glashatay"),
                text("cms.db.password").orElse(""));
    }

    /** Each variable's reading, which ends in a {@link SettingException} where something is wrong with it. */
    List<Runnable> readings() {
        var readings = new ArrayList<Runnable>(List.of(
                this::databaseUrl,
                this::dataDir,
                this::baseUrl,
                this::localUrl,
                this::mirrorDir,
                () -> truth("cms.hsts.subdomains", "CMS_HSTS_SUBDOMAINS", false),
                this::demo,
                this::demoDocuments,
                this::demoPassword,
                this::adminPassword,
                this::breachedPasswords,
                this::trustedProxies,
                this::secondFactor,
                this::virusScanner));
        readings.addAll(siteVariables().readings());
        readings.addAll(mailVariables().readings());
        readings.addAll(new BackupVariables(this).readings());
        return readings;
    }

    private SiteVariables siteVariables() {
        return new SiteVariables(this);
    }

    private MailVariables mailVariables() {
        return new MailVariables(this);
    }

    /** Is said of the server's connections as well, which are made before anything of ours runs. */
    private void databaseUrl() {
        text("cms.db.password");
        text("cms.db.url").filter(url -> !DatabaseUrl.isOne(url)).ifPresent(url -> {
            throw new SettingException(DatabaseUrl.complaint(url));
        });
    }

    static boolean isHost(String value) {
        return value.matches("[\\w.-]+|\\[[0-9A-Fa-f:.]+]");
    }

    static boolean isPort(String value) {
        return value.matches("[0-9]{1,5}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= LAST_PORT;
    }

    boolean truth(String name, String variable, boolean otherwise) {
        var value = text(name).orElse(Boolean.toString(otherwise));
        if (!value.equals("true") && !value.equals("false")) {
            throw new SettingException(variable + " must be true or false, not “" + value + "”.");
        }
        return value.equals("true");
    }

    Optional<String> text(String name) {
        return written(name).or(() -> SecretFile.read(variable(name), file -> written(property(file))));
    }

    private Optional<String> written(String name) {
        return config.getOptionalValue(name, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    private static String property(String variable) {
        return variable.toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** A server's address, without a slash at its end. */
    private Optional<URI> address(String name, String variable, String example) {
        return text(name).map(value -> {
            try {
                var uri = URI.create(value.endsWith("/") ? value.substring(0, value.length() - 1) : value);
                if (uri.getHost() != null
                        && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                        && uri.getPath().isEmpty()) {
                    return uri;
                }
            } catch (IllegalArgumentException e) {
                throw noAddress(variable, example, value, e);
            }
            throw noAddress(variable, example, value, null);
        });
    }

    private static SettingException noAddress(String variable, String example, String value, Exception cause) {
        return new SettingException(
                variable + " must be an address such as " + example + ", without a path; it is “" + value + "”.",
                cause);
    }
}
