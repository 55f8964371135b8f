package bg.glashatay.ejb.search;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.search.IndexedText.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyTermsEnum;

/**
 * The dictionary that the published texts make, for words with a slip in them: one letter wrong, missing, too many, or
 * two in each other's place. The first letter is believed.
 */
final class SimilarWords {

    private static final int SHORTEST = 4;

    /** Nobody's word; looking for its neighbours would take long. */
    private static final int LONGEST = 30;

    /** Shorter words have too many neighbours: two letters are believed then. */
    private static final int SHORT = 4;

    /** In words as long as this, two slips are looked for where one leads nowhere. */
    private static final int LONG = 8;

    private static final int MOST_LOOKED_AT = 200;
    private static final int MOST = 5;

    private final IndexReader reader;
    private final Language language;

    SimilarWords(IndexReader reader, Language language) {
        this.reader = reader;
        this.language = language;
    }

    /** How many texts have it, or had it lately. */
    int texts(WantedWord word) throws IOException {
        int most = 0;
        for (var part : WantedQuery.PARTS) {
            for (var term : word.terms()) {
                most = Math.max(most, reader.docFreq(new Term(IndexedText.field(part, language), term)));
            }
        }
        return most;
    }

    int textsAsWritten(String word) throws IOException {
        return reader.docFreq(new Term(IndexedText.field(Part.WORDS, language), word));
    }

    /** Words that it may be a slip of, the commonest first. */
    List<String> of(String word) throws IOException {
        int letters = word.codePointCount(0, word.length());
        if (letters < SHORTEST || letters > LONGEST || word.codePoints().noneMatch(Character::isLetter)) {
            return List.of();
        }
        var similar = within(1, letters <= SHORT ? 2 : 1, word);
        return similar.isEmpty() && letters >= LONG ? within(2, 1, word) : similar;
    }

    private List<String> within(int slips, int believed, String word) throws IOException {
        var field = IndexedText.field(Part.WORDS, language);
        var terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return List.of();
        }
        var found = new ArrayList<Neighbour>();
        var near = new FuzzyTermsEnum(terms, new Term(field, word), slips, believed, true);
        for (var term = near.next(); term != null && found.size() < MOST_LOOKED_AT; term = near.next()) {
            found.add(new Neighbour(term.utf8ToString(), near.docFreq()));
        }
        return found.stream()
                .filter(neighbour -> !neighbour.word().equals(word))
                .sorted(Comparator.comparingInt(Neighbour::texts).reversed().thenComparing(Neighbour::word))
                .map(Neighbour::word)
                // nothing is filed under a stop word
                .filter(neighbour -> !terms(List.of(neighbour)).isEmpty())
                .limit(MOST)
                .toList();
    }

    private record Neighbour(String word, int texts) {}

    /** What words are filed under. */
    static Set<String> terms(List<String> words) {
        var terms = new HashSet<String>();
        words.forEach(word -> terms.addAll(Wanted.in(TypedText.of(word)).terms()));
        return terms;
    }
}
