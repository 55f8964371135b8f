package bg.glashatay.ejb.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * The terms that a text in Bulgarian or English is filed under. A word may have several terms, all of them at its place;
 * whoever builds a query takes a place as found if any of its terms is there.
 */
final class MunicipalAnalyzer extends Analyzer {

    private final boolean asked;

    /** For texts that are put into the index. */
    MunicipalAnalyzer() {
        this(false);
    }

    private MunicipalAnalyzer(boolean asked) {
        this.asked = asked;
    }

    /**
     * For what somebody types into the search field: Latin letters are read as Bulgarian as well. The first term of a place
     * is what was typed, the others are readings of it.
     */
    static MunicipalAnalyzer forQueries() {
        return new MunicipalAnalyzer(true);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        return new TokenStreamComponents(words, new TermFilter(words, asked));
    }
}
