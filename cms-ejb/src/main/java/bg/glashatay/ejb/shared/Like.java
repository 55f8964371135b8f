package bg.glashatay.ejb.shared;

import java.util.Locale;

/**
 * Looks for words somewhere in a text: in any case, and with nothing in them that a database would read as a pattern. The
 * collation knows Cyrillic capitals whatever locale the database was made with.
 */
public final class Like {

    private Like() {}

    /**
     * The condition of a query in JPQL.
     *
     * @param parameter to be set to a {@link #pattern}
     */
    public static String in(String field, String parameter) {
        return "lower(SQL('? collate \"bg-x-icu\"', " + field + ")) like " + parameter + " escape '!'";
    }

    /** The condition of a query in SQL, with a parameter likewise. */
    public static String inColumn(String column, String parameter) {
        return "lower(" + column + " collate \"bg-x-icu\") like " + parameter + " escape '!'";
    }

    /** What the parameter of a condition is to be; PostgreSQL takes no NUL, which no text has. */
    public static String pattern(String words) {
        return "%" + words.replace("\0", "").strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }
}
