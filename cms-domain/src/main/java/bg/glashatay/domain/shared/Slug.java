package bg.glashatay.domain.shared;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The last part of a document's address: words of small ASCII letters and digits, joined by hyphens, at most
 * {@value #MAX_LENGTH} characters. Bulgarian is transliterated as the law says, see {@link Transliteration}.
 */
public record Slug(String value) implements Comparable<Slug>, Serializable {

    public static final int MAX_LENGTH = 120;

    /** What it looks like, but for its length, as a part of longer patterns. It never goes back over what it has read. */
    public static final String FORM = "[a-z0-9]++(?:-[a-z0-9]++)*+";

    private static final Pattern WHOLE = Pattern.compile(FORM);
    /** Soft hyphens, zero-width spaces and the like: unseen, so they may not part a word. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

    /** Latin letters that Unicode does not take apart into a letter and an accent. */
    private static final Map<Character, String> INDIVISIBLE = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ø', "o"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ł', "l"),
            Map.entry('ħ', "h"),
            Map.entry('ı', "i"),
            Map.entry('ŋ', "n"));

    public Slug {
        if (value == null
                || value.length() > MAX_LENGTH
                || !WHOLE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a slug: " + value);
        }
    }

    /**
     * The slug of a title, or nothing when it has no letter or digit to make one of ("!!!", emoji, an alphabet other
     * than Cyrillic and Latin).
     */
    public static Optional<Slug> from(String text) {
        var slug = cut(words(text), MAX_LENGTH);
        return slug.isEmpty() ? Optional.empty() : Optional.of(new Slug(slug));
    }

    /**
     * The slug of a title that surely has one.
     *
     * @throws IllegalArgumentException when there is nothing to make it of; {@link #from} asks instead
     */
    public static Slug of(String text) {
        return from(text).orElseThrow(() -> new IllegalArgumentException("Nothing to make a slug of: " + text));
    }

    /** The slug to take when this one is taken: "budget" with number 2 is "budget-2". */
    public Slug withNumber(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("Not a number for a slug: " + number);
        }
        var suffix = "-" + number;
        return new Slug(cut(value, MAX_LENGTH - suffix.length()) + suffix);
    }

    @Override
    public int compareTo(Slug other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static String words(String text) {
        // "№5" and "№ 5" are the same words; NFKC alone would read the first as "no5"
        var composed = Normalizer.normalize(text.replace("№", "No "), Normalizer.Form.NFKC);
        var latin = Transliteration.latin(UNSEEN.matcher(composed).replaceAll(""));
        var apart = Normalizer.normalize(latin.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var plain = new StringBuilder(apart.length());
        for (char c : MARKS.matcher(apart).replaceAll("").toCharArray()) {
            plain.append(INDIVISIBLE.getOrDefault(c, String.valueOf(c)));
        }
        var hyphened = BETWEEN_WORDS.matcher(plain).replaceAll("-");
        int from = hyphened.startsWith("-") ? 1 : 0;
        int to = hyphened.endsWith("-") ? hyphened.length() - 1 : hyphened.length();
        return from < to ? hyphened.substring(from, to) : "";
    }

    /** Cuts between words, and inside the first one only where that is too long by itself. */
    private static String cut(String words, int limit) {
        if (words.length() <= limit) {
            return words;
        }
        int end = words.lastIndexOf('-', limit);
        return words.substring(0, end > 0 ? end : limit);
    }
}
