package bg.glashatay.ejb.configuration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The names that mean something to the product, and what is to be said of others that look like them. */
final class KnownVariables {

    static final Set<String> NAMES = Set.of(
            "CMS_DB_URL",
            "CMS_DB_USER",
            "CMS_DB_PASSWORD",
            "CMS_DB_PASSWORD_FILE",
            "CMS_SMTP_PASSWORD_FILE",
            "CMS_ADMIN_PASSWORD_FILE",
            "CMS_BREACHED_PASSWORDS",
            "CMS_HSTS_SUBDOMAINS",
            "CMS_DATA_DIR",
            "CMS_BASE_URL",
            "CMS_LOCAL_URL",
            "CMS_MIRROR_DIR",
            "CMS_SITE_NAME",
            "CMS_SITE_NAME_EN",
            "CMS_SECURITY_CONTACT",
            "CMS_ADMIN_PASSWORD",
            "CMS_SMTP_HOST",
            "CMS_SMTP_FROM",
            "CMS_SMTP_STARTTLS",
            "CMS_SMTP_PORT",
            "CMS_SMTP_USER",
            "CMS_SMTP_PASSWORD",
            "CMS_TRUSTED_PROXIES",
            "CMS_SECOND_FACTOR",
            "CMS_CLAMD",
            "CMS_BACKUP_DIR",
            "CMS_BACKUP_AT",
            "CMS_BACKUP_KEEP",
            "CMS_BACKUP_TRIAL",
            "CMS_DEMO",
            "CMS_DEMO_DOCUMENTS",
            "CMS_DEMO_PASSWORD",
            // the run command's, which hands its whole environment on
            "CMS_HTTP_PORT",
            "CMS_HTTP_HOST",
            "CMS_PAYARA",
            "CMS_JAVA_HOME");

    private static final String OURS = "CMS_";

    /** Further apart than this, a name is none that was mistyped. */
    private static final int NEAR = 4;

    private KnownVariables() {}

    /** One sentence for each variable that is set in vain; values are never told. */
    static List<String> warnings(Map<String, String> environment) {
        var warnings = new ArrayList<String>();
        var set = new TreeMap<>(environment);
        set.values().removeIf(String::isBlank);
        for (var name : set.keySet()) {
            if (name.startsWith(OURS) && !NAMES.contains(name)) {
                warnings.add(name + " is no variable of this product and has no effect: " + advice(name));
            } else if (name.startsWith("CMS_SMTP_") && !set.containsKey("CMS_SMTP_HOST")) {
                warnings.add(name + " has no effect without CMS_SMTP_HOST: set that too, or no mail is sent.");
            } else if (name.startsWith("CMS_BACKUP_") && !set.containsKey("CMS_BACKUP_DIR")) {
                warnings.add(name + " has no effect without CMS_BACKUP_DIR: set that too, or no backup is made.");
            } else if (name.startsWith("CMS_DEMO_") && !"true".equals(set.get("CMS_DEMO"))) {
                warnings.add(name + " has no effect without CMS_DEMO=true: remove it.");
            }
        }
        return warnings;
    }

    private static String advice(String name) {
        return new TreeSet<>(NAMES)
                .stream()
                        .filter(known -> distance(name, known) <= NEAR)
                        .min(Comparator.comparingInt(known -> distance(name, known)))
                        .map(known -> "write " + known + " if that is meant.")
                        .orElse("remove it.");
    }

    /** How many characters must be put in, left out or changed to make one word of the other. */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (var column = 0; column <= other.length(); column++) {
            row[column] = column;
        }
        for (var line = 1; line <= one.length(); line++) {
            var before = row[0];
            row[0] = line;
            for (var column = 1; column <= other.length(); column++) {
                var change = before + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                before = row[column];
                row[column] = Math.min(change, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[other.length()];
    }
}
