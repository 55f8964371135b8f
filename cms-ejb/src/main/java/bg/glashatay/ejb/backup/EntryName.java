package bg.glashatay.ejb.backup;

import java.util.regex.Pattern;

/** What the parts of an archive are called. No other name is read, so none can lead out of a folder. */
final class EntryName {

    static final String FACTS = "backup.properties";
    static final String SUMS = "SHA256SUMS";

    private static final Pattern TABLE = Pattern.compile("database/([a-z][a-z0-9_]{0,62})\\.copy");
    private static final Pattern MEDIA = Pattern.compile("media/([0-9a-f]{2})/(\\1[0-9a-f]{62})");

    private EntryName() {}

    static String ofTable(String table) {
        return "database/" + table + ".copy";
    }

    static String ofMedia(String sha256) {
        return "media/" + sha256.substring(0, 2) + "/" + sha256;
    }

    static boolean isTable(String name) {
        return TABLE.matcher(name).matches();
    }

    static boolean isMedia(String name) {
        return MEDIA.matcher(name).matches();
    }

    static boolean isKnown(String name) {
        return name.equals(FACTS) || name.equals(SUMS) || isTable(name) || isMedia(name);
    }

    static String table(String name) {
        return name.substring("database/".length(), name.length() - ".copy".length());
    }

    static String sha256(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
