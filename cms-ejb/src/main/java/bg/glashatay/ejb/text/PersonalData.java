package bg.glashatay.ejb.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what looks like personal data in a text that somebody typed: ЕГН and other numbers of ten digits, telephone
 * numbers, mail addresses and bank accounts. It cannot know names; people are asked not to give them.
 */
public final class PersonalData {

    /** What stands in the place of whatever was taken out. */
    public static final String MASK = "[***]";

    private static final String BEFORE = "(?<![\\p{L}\\p{Nd}])";
    private static final String AFTER = "(?!\\p{Nd})";
    private static final String OF_MAIL = "[^\\s@<>()\\[\\],;:„“\"«»]";
    private static final String BETWEEN = "[\\s\u00A0().\\-–/]{0,2}";

    private static final List<Pattern> PERSONAL = List.of(
            // an address of mail; nothing in front of the sign is a word on its own. Looked for from where a word
            // begins
            // and without a step back: a long run of letters would be tried from each of them
            Pattern.compile("(?<!" + OF_MAIL + ")" + OF_MAIL + "++@" + OF_MAIL + "+\\.\\p{L}{2,}"),
            // IBAN, also in groups of four
            Pattern.compile(BEFORE
                    + "\\p{Lu}{2}\\p{Nd}{2}(?:[ \u00A0]?[\\p{Lu}\\p{Nd}]{4}){3,7}(?:[ \u00A0]?[\\p{Lu}\\p{Nd}]{1,3})?"),
            // ЕГН, ЛНЧ and the like, also in two parts
            Pattern.compile(BEFORE + "\\p{Nd}{6}[\\s\u00A0-]?\\p{Nd}{4}" + AFTER),
            // a telephone number: from + or 0 on, eight more digits at least; a date such as 01.02.2025 10 is none
            Pattern.compile("(?<!\\p{Nd})(?!\\p{Nd}{1,2}[./-]\\p{Nd}{1,2}[./-]\\p{Nd}{4})\\(?(?:\\+\\p{Nd}|0)(?:"
                    + BETWEEN + "\\p{Nd}){8,13}" + AFTER));

    private PersonalData() {}

    /** The text with {@link #MASK} wherever something looks like personal data. */
    public static String masked(String text) {
        var masked = text;
        for (var pattern : PERSONAL) {
            masked = pattern.matcher(masked).replaceAll(java.util.regex.Matcher.quoteReplacement(MASK));
        }
        return masked;
    }
}
