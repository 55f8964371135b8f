package bg.glashatay.ejb.security;

import bg.glashatay.domain.shared.Transliteration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Weighs a password without the words that are tried first: common passwords, keyboard rows, the words of a town hall,
 * and what the caller knows of the account and the site. Bulgarian words count in Latin letters too.
 */
final class GuessableWords {

    /** Shorter ones stand in too many other words by chance. */
    private static final int SHORTEST = 3;

    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** A year, a day, an apartment: nobody has to guess for long. */
    private static final Pattern SHORT_NUMBER = Pattern.compile("(?<!\\p{N})\\p{N}{1,4}(?!\\p{N})");

    private static final Pattern REPEATED = Pattern.compile("(.{1,4}?)\\1+");

    /** What people write for a letter, since somebody asked them for a digit once. */
    private static final Map<Character, Character> DISGUISES =
            Map.of('0', 'o', '1', 'i', '3', 'e', '4', 'a', '5', 's', '7', 't', '@', 'a', '$', 's', '!', 'i');

    private static final List<String> COMMON = read();

    private GuessableWords() {}

    /** How many letters and digits are left when all that is tried first is taken away. */
    static int left(String password, Collection<String> own) {
        var small = password.toLowerCase(Locale.ROOT);
        var words = Stream.concat(COMMON.stream(), own.stream().flatMap(GuessableWords::spellings))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        return Math.min(leftOf(small, words), leftOf(undisguised(small), words));
    }

    private static int leftOf(String small, List<String> words) {
        var text = NEITHER_LETTER_NOR_DIGIT.matcher(small).replaceAll("");
        for (var word : words) {
            // a sign in its place, so that what stood on both sides makes no new word
            text = text.replace(word, "_");
        }
        text = SHORT_NUMBER.matcher(text).replaceAll("_").replace("_", "");
        return REPEATED.matcher(text).replaceAll("$1").length();
    }

    private static String undisguised(String text) {
        var plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            plain.setCharAt(i, DISGUISES.getOrDefault(plain.charAt(i), plain.charAt(i)));
        }
        return plain.toString();
    }

    /** The words of a line or a name, as they are and in Latin letters. */
    private static Stream<String> spellings(String line) {
        return NEITHER_LETTER_NOR_DIGIT
                .splitAsStream(line.toLowerCase(Locale.ROOT))
                .flatMap(word -> Stream.of(word, Transliteration.latin(word).toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() >= SHORTEST);
    }

    private static List<String> read() {
        try (InputStream file = Objects.requireNonNull(
                GuessableWords.class.getResourceAsStream("guessable-words.txt"), "the words are in this module")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(GuessableWords::spellings)
                    .distinct()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
