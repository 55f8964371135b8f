package bg.glashatay.ejb.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * A word of a text that somebody typed: where it stands, and what it is filed under.
 *
 * @param end after its last character
 */
record ReadWord(int start, int end, Set<String> terms) {

    private static final Analyzer ANALYZER = MunicipalAnalyzer.forQueries();

    /** The words of the text without stop words, in order. */
    static List<ReadWord> of(String text) {
        var words = new ArrayList<ReadWord>();
        try (var tokens = ANALYZER.tokenStream("", text)) {
            var term = tokens.getAttribute(CharTermAttribute.class);
            var offset = tokens.getAttribute(OffsetAttribute.class);
            var step = tokens.getAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (step.getPositionIncrement() > 0) {
                    words.add(new ReadWord(offset.startOffset(), offset.endOffset(), new LinkedHashSet<>()));
                }
                words.get(words.size() - 1).terms().add(term.toString());
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory does not fail", impossible);
        }
        return words;
    }

    /** Whether it may be a form of the same word. */
    boolean matches(ReadWord other) {
        return terms.stream().anyMatch(other.terms()::contains);
    }
}
