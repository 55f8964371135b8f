package bg.glashatay.ejb.configuration;

import java.util.regex.Pattern;

/** What an address of a database looks like, and what is said of one that does not. */
public final class DatabaseUrl {

    private static final Pattern SHAPE = Pattern.compile("jdbc:postgresql://[^/\\s]+/[^/?\\s]+(\\?\\S*)?");

    private DatabaseUrl() {}

    /** Whether it names a PostgreSQL and a database on it. */
    public static boolean isOne(String url) {
        return SHAPE.matcher(url).matches();
    }

    /** One sentence, without the address's parameters, among which a password may stand. */
    public static String complaint(String url) {
        return "CMS_DB_URL must look like jdbc:postgresql://host:5432/database; it is “" + url.replaceFirst("\\?.*", "")
                + "”.";
    }
}
