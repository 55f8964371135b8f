package bg.glashatay.web.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What somebody may have been looking for at an address where nothing is: the words that it is made of. */
final class AddressWords {

    /** As many characters as a question to the search may have, and more than any honest address. */
    private static final int MOST = 120;

    private AddressWords() {}

    /**
     * The words of the last part of a path that has any, parted by spaces; empty where it has none.
     *
     * @param rawPath as it came over the wire
     */
    static String of(String rawPath) {
        var parts = Arrays.stream(rawPath.split("/"))
                .map(part -> decoded(part.split(";", 2)[0]))
                .map(part -> part.replaceFirst("\\.(?:html?|php|aspx?|jsp|xhtml|pdf|docx?)$", ""))
                .map(AddressWords::words)
                .filter(part -> !part.isEmpty())
                .toList();
        var last = parts.isEmpty() ? "" : parts.get(parts.size() - 1);
        return last.length() > MOST ? last.substring(0, MOST).strip() : last;
    }

    /** Only letters and digits are words; a number alone names a record of some older system and leads nowhere. */
    private static String words(String part) {
        var words = Arrays.stream(part.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.stream().anyMatch(word -> word.codePoints().anyMatch(Character::isLetter))
                ? words.stream().collect(Collectors.joining(" "))
                : "";
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            return part;
        }
    }
}
