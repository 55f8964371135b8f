package bg.glashatay.ejb.search;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What may be kept of a search that found nothing: its words, written alike whoever types them. Nothing is kept of what
 * could be about a person: addresses of mail, telephone and identity numbers, number plates.
 */
final class MissedWords {

    private static final int LONGEST = 100;

    /** Seven digits are a telephone's, ten an ЕГН, more an account's; a date has at most eight, and is no loss. */
    private static final Pattern LONG_NUMBER = Pattern.compile("(?:\\d[\\s./()+-]*){7,}");

    private static final Pattern PLATE = Pattern.compile(
            "(?<![\\p{L}\\d])[АВЕКМНОРСТУХABEKMHOPCTYX]{1,2}[\\s-]*\\d{4}[\\s-]*[АВЕКМНОРСТУХABEKMHOPCTYX]{2}(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}-]+");

    private MissedWords() {}

    /** Empty where nothing may be kept, or there is no word. */
    static Optional<String> kept(String typed) {
        if (typed.indexOf('@') >= 0
                || LONG_NUMBER.matcher(typed).find()
                || PLATE.matcher(typed).find()) {
            return Optional.empty();
        }
        var words = BETWEEN_WORDS
                .matcher(typed.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        if (words.length() > LONGEST || words.codePoints().noneMatch(Character::isLetter)) {
            return Optional.empty();
        }
        return Optional.of(words);
    }
}
