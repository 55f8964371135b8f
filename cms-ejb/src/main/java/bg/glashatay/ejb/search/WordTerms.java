package bg.glashatay.ejb.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tartarus.snowball.ext.EnglishStemmer;

/** What a single word is filed under, by the letters that it is written in. Not for several threads at once. */
final class WordTerms {

    private final boolean readLatin;
    private final EnglishStemmer english = new EnglishStemmer();

    /** @param readLatin whether Latin letters may be Bulgarian too, as in what people type into a search field */
    WordTerms(boolean readLatin) {
        this.readLatin = readLatin;
    }

    /** The terms of a word in lower case and one alphabet, the likeliest first; none for a stop word. */
    List<String> of(String word) {
        if (StopWords.has(word)) {
            return List.of();
        }
        if (word.chars().allMatch(LookAlikes::isCyrillic)) {
            return bulgarian(word);
        }
        var terms = new LinkedHashSet<String>();
        terms.add(word.chars().allMatch(LookAlikes::isLatin) ? english(word) : word);
        if (readLatin) {
            var readings = LatinReadings.of(word);
            if (!readings.isEmpty() && StopWords.has(readings.get(0))) {
                return List.of();
            }
            readings.stream()
                    .filter(reading -> !StopWords.has(reading))
                    .forEach(reading -> terms.addAll(bulgarian(reading)));
        }
        return List.copyOf(terms);
    }

    private static List<String> bulgarian(String word) {
        var inFull = Abbreviations.inFull(word);
        if (inFull.equals(word)) {
            return BulgarianForms.terms(word);
        }
        Set<String> terms = new LinkedHashSet<>(BulgarianForms.terms(inFull));
        if (BulgarianForms.knows(word)) {
            terms.addAll(BulgarianForms.terms(word));
        }
        return List.copyOf(terms);
    }

    private String english(String word) {
        english.setCurrent(word);
        english.stem();
        return english.getCurrent();
    }
}
