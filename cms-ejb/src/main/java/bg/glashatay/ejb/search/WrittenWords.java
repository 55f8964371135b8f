package bg.glashatay.ejb.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Words as they are written, in small letters. */
final class WrittenWords extends Analyzer {

    private static final WrittenWords ANALYZER = new WrittenWords();

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        return new TokenStreamComponents(words, new LowerCaseFilter(words));
    }

    /** The first words of a text, as many as are looked for at most. */
    static List<String> of(String text) {
        var words = new ArrayList<String>();
        try (var tokens = ANALYZER.tokenStream("", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (words.size() < Wanted.MOST_WORDS && tokens.incrementToken()) {
                words.add(term.toString());
            }
            while (tokens.incrementToken()) {
                // a stream is read to its end
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory does not fail", impossible);
        }
        return words;
    }
}
