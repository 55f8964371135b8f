package bg.glashatay.ejb.search;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.search.IndexedText.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Makes Lucene's query of what is looked for, from terms alone: no parser sees what was typed, so nothing in it can
 * mean anything. The title weighs most; a newer text is put before an older one that answers as well.
 */
final class WantedQuery {

    /** Where words are looked for. */
    static final List<Part> PARTS = List.of(Part.TITLE, Part.TAGS, Part.LEAD, Part.FACTS, Part.BODY, Part.FILES);

    /** What a second part that has the word adds. */
    private static final float TIE = 0.2f;

    private static final float SIMILAR = 0.25f;
    private static final float AS_WRITTEN = 0.3f;
    private static final float SIDE_BY_SIDE = 0.5f;
    private static final float NEW = 4f;

    /** A text as old as this has half of what a new one gets. */
    private static final Duration HALF = Duration.ofDays(365);

    private final Language language;
    private final Instant now;

    WantedQuery(Language language, Instant now) {
        this.language = language;
        this.now = now;
    }

    /** Texts that have all of it. */
    Query all(Wanted wanted) {
        return atLeast(wanted, wanted.words().size());
    }

    /** Texts that have so many of the words, and all phrases. */
    Query atLeast(Wanted wanted, int words) {
        var enough = new BooleanQuery.Builder().setMinimumNumberShouldMatch(words);
        wanted.words().forEach(word -> enough.add(anywhere(word), Occur.SHOULD));
        var query = new BooleanQuery.Builder();
        if (!wanted.words().isEmpty()) {
            query.add(enough.build(), Occur.MUST);
        }
        wanted.phrases().forEach(phrase -> query.add(sideBySide(phrase, 0), Occur.MUST));
        for (var word : wanted.allWords()) {
            query.add(boost(new TermQuery(term(Part.WORDS, word.written())), AS_WRITTEN), Occur.SHOULD);
        }
        if (wanted.words().size() > 1) {
            query.add(boost(sideBySide(wanted.words(), 1), SIDE_BY_SIDE), Occur.SHOULD);
        }
        query.add(
                LongField.newDistanceFeatureQuery(IndexedText.PUBLISHED, NEW, now.toEpochMilli(), HALF.toMillis()),
                Occur.SHOULD);
        return live(query).build();
    }

    /** Titles that begin a word as the last one typed, and have the others. */
    Query titles(List<String> words) {
        var query = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            var term = term(Part.TITLE_WORDS, words.get(i));
            query.add(i == words.size() - 1 ? new PrefixQuery(term) : new TermQuery(term), Occur.FILTER);
        }
        return live(query).build();
    }

    private BooleanQuery.Builder live(BooleanQuery.Builder query) {
        return query.add(new TermQuery(new Term(IndexedText.LANGUAGE, language.code())), Occur.FILTER)
                .add(
                        LongField.newRangeQuery(IndexedText.EXPIRES, now.toEpochMilli() + 1, Long.MAX_VALUE),
                        Occur.FILTER);
    }

    private Query anywhere(WantedWord word) {
        var places = new ArrayList<Query>();
        for (var part : PARTS) {
            places.add(boost(any(part, word.terms()), part.weight()));
            if (!word.similar().isEmpty()) {
                places.add(boost(any(part, word.similar()), part.weight() * SIMILAR));
            }
        }
        return new DisjunctionMaxQuery(places, TIE);
    }

    private Query any(Part part, Set<String> terms) {
        var field = IndexedText.field(part, language);
        var query = new SynonymQuery.Builder(field);
        terms.forEach(term -> query.addTerm(new Term(field, term)));
        return query.build();
    }

    private Query sideBySide(List<WantedWord> words, int slop) {
        var first = words.get(0).position();
        var places = new ArrayList<Query>();
        for (var part : PARTS) {
            var phrase = new MultiPhraseQuery.Builder().setSlop(slop);
            int last = -1;
            for (var word : words) {
                // words of several stretches are numbered anew in each: then they follow one another
                last = Math.max(last + 1, word.position() - first);
                phrase.add(word.terms().stream().map(term -> term(part, term)).toArray(Term[]::new), last);
            }
            places.add(boost(phrase.build(), part.weight()));
        }
        return new DisjunctionMaxQuery(places, TIE);
    }

    private Term term(Part part, String term) {
        return new Term(IndexedText.field(part, language), term);
    }

    private static Query boost(Query query, float weight) {
        return weight == 1 ? query : new BoostQuery(query, weight);
    }
}
