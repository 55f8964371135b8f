package bg.glashatay.ejb.media;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What somebody who chooses an asset looks for.
 *
 * @param kind pictures, documents or both
 * @param question words that all stand in the name or in what is told of it and its maker; empty for anything
 */
public record AssetChoice(Kind kind, String question) {

    /** More words than this tell nothing apart. */
    private static final int WORDS_AT_MOST = 8;

    /** What is to be chosen. */
    public enum Kind {
        ANY("1 = 1"),
        IMAGE("a.mediaType like 'image/%'"),
        DOCUMENT("a.mediaType not like 'image/%'");

        private final String condition;

        Kind(String condition) {
            this.condition = condition;
        }
    }

    /** The condition of a query that calls the asset {@code a}. */
    String condition() {
        return words().keySet().stream()
                .map(name -> " and lower(concat(a.fileName, ' ', a.alt, ' ', a.credit)) like :" + name + " escape '!'")
                .collect(Collectors.joining("", "a.deletedAt is null and " + kind.condition, ""));
    }

    /** The patterns that the condition names. */
    Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        Arrays.stream(question.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(WORDS_AT_MOST)
                .forEach(word -> words.put("word" + words.size(), "%" + word.replaceAll("([!%_])", "!$1") + "%"));
        return words;
    }
}
