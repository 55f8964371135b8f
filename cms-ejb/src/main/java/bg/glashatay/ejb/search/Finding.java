package bg.glashatay.ejb.search;

import bg.glashatay.domain.shared.Language;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;

/**
 * Looks into the index for what is wanted: first for all of it; where nothing has that, for words that differ in a
 * letter, then without holding phrases together, then for fewer of the words.
 */
final class Finding {

    /** Much longer than anything takes that the limits let through. Whatever else it is must not hold the server up. */
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(3);

    /** A word in so few texts may be a slip of somebody's, if another is so many times as common. */
    private static final int FEW = 2;

    private static final int MUCH = 20;

    /** What was typed is meant a little more than what editors say it means. */
    private static final float IN_OTHER_WORDS = 0.8f;

    private final IndexSearcher searcher;
    private final SimilarWords dictionary;
    private final WantedQuery queries;
    private final Optional<Set<Long>> sections;
    private final Optional<String> type;
    private final Optional<Long> year;

    /** @param sections the ids of the chosen section and those under it, if one is chosen; so with the others */
    Finding(
            IndexSearcher index,
            Language language,
            Instant now,
            Optional<Set<Long>> sections,
            Optional<String> type,
            Optional<Long> year) {
        var end = System.nanoTime() + LONGEST_NANOS;
        this.searcher = new IndexSearcher(index.getIndexReader());
        this.searcher.setTimeout(() -> System.nanoTime() > end);
        this.dictionary = new SimilarWords(index.getIndexReader(), language);
        this.queries = new WantedQuery(language, now);
        this.sections = sections;
        this.type = type;
        this.year = year;
    }

    /**
     * What was found.
     *
     * @param terms what it was found by
     */
    record Found(Set<String> terms, Query query, SearchAnswer.Reach reach, FoundCounts counts) {

        private boolean isSomething() {
            return counts.all() > 0;
        }
    }

    /** @param otherwise the same in other words, which are as good */
    Found find(Wanted wanted, List<Wanted> otherwise) throws IOException {
        var exact = exact(wanted, otherwise);
        if (exact.isSomething()) {
            return exact;
        }
        var similar = withSimilar(wanted);
        var tried = found(similar.terms(), queries.all(similar), SearchAnswer.Reach.SIMILAR);
        if (tried.isSomething()) {
            return tried;
        }
        if (!wanted.phrases().isEmpty()) {
            similar = withSimilar(wanted.withoutPhrases());
            tried = found(similar.terms(), queries.all(similar), SearchAnswer.Reach.LOOSE);
        }
        for (int words = similar.words().size() - 1; words > 0 && !tried.isSomething(); words = fewer(words)) {
            tried = found(similar.terms(), queries.atLeast(similar, words), SearchAnswer.Reach.SOME);
        }
        return tried;
    }

    /** Texts that have any of the words; the rarer the word, the better. */
    Found some(Wanted wanted) throws IOException {
        var similar = withSimilar(wanted.withoutPhrases());
        return found(similar.terms(), queries.atLeast(similar, 1), SearchAnswer.Reach.SOME);
    }

    private Found exact(Wanted wanted, List<Wanted> otherwise) throws IOException {
        var terms = new HashSet<>(wanted.terms());
        var any = new ArrayList<Query>();
        any.add(queries.all(wanted));
        for (var other : otherwise) {
            terms.addAll(other.terms());
            any.add(new BoostQuery(queries.all(other), IN_OTHER_WORDS));
        }
        return found(terms, new DisjunctionMaxQuery(any, 0), SearchAnswer.Reach.ALL);
    }

    private static int fewer(int words) {
        return words > 3 ? (words + 1) / 2 : words - 1;
    }

    /** Whether there was no time to look through everything. */
    boolean isCutShort() {
        return searcher.timedOut();
    }

    /** How many texts have all of it. */
    int count(Wanted wanted) throws IOException {
        return wanted.isEmpty() ? 0 : searcher.count(queries.all(wanted));
    }

    private Wanted withSimilar(Wanted wanted) throws IOException {
        var words = new ArrayList<WantedWord>();
        for (var word : wanted.words()) {
            words.add(dictionary.texts(word) > 0 ? word : word.or(SimilarWords.terms(dictionary.of(word.written()))));
        }
        return new Wanted(words, wanted.phrases(), wanted.isCut());
    }

    private Found found(Set<String> terms, Query query, SearchAnswer.Reach reach) throws IOException {
        return new Found(terms, query, reach, searcher.search(query, FoundCounts.of(sections, type, year)));
    }

    /** A page of what was found and is of what was chosen. */
    List<IndexedHit> page(Found found, boolean byDate, int page, int size) throws IOException {
        var query = new BooleanQuery.Builder().add(found.query(), Occur.MUST);
        sections.ifPresent(ids -> query.add(
                new TermInSetQuery(
                        IndexedText.SECTION,
                        ids.stream().map(id -> new BytesRef(Long.toString(id))).toList()),
                Occur.FILTER));
        type.ifPresent(name -> query.add(term(IndexedText.TYPE, name), Occur.FILTER));
        year.ifPresent(number -> query.add(term(IndexedText.YEAR, Long.toString(number)), Occur.FILTER));
        var newestFirst = new SortedNumericSortField(
                IndexedText.PUBLISHED, SortField.Type.LONG, true, SortedNumericSelector.Type.MAX);
        TopDocs top = byDate
                ? searcher.search(query.build(), page * size, new Sort(newestFirst, SortField.FIELD_SCORE))
                : searcher.search(query.build(), page * size, new Sort(SortField.FIELD_SCORE, newestFirst));
        var hits = new ArrayList<IndexedHit>();
        for (int i = (page - 1) * size; i < top.scoreDocs.length; i++) {
            hits.add(hit(top.scoreDocs[i].doc));
        }
        return hits;
    }

    /** The newest titles that go on as what was typed does. */
    List<IndexedHit> titles(List<String> words, int count) throws IOException {
        var newestFirst = LongField.newSortField(IndexedText.PUBLISHED, true, SortedNumericSelector.Type.MAX);
        var hits = new ArrayList<IndexedHit>();
        for (var one : searcher.search(queries.titles(words), count, new Sort(newestFirst)).scoreDocs) {
            hits.add(hit(one.doc));
        }
        return hits;
    }

    private IndexedHit hit(int document) throws IOException {
        var leaf = searcher.getIndexReader()
                .leaves()
                .get(ReaderUtil.subIndex(document, searcher.getIndexReader().leaves()));
        int within = document - leaf.docBase;
        var ids = DocValues.getNumeric(leaf.reader(), IndexedText.DOCUMENT);
        var editions = DocValues.getNumeric(leaf.reader(), IndexedText.EDITION);
        ids.advanceExact(within);
        editions.advanceExact(within);
        var body = searcher.storedFields().document(document).get(IndexedText.TEXT);
        return new IndexedHit(ids.longValue(), editions.longValue(), body == null ? "" : body);
    }

    /** The typed text with the words that nothing is filed under, or hardly anything, replaced by what they are a slip of. */
    Optional<String> correction(TypedText typed, Wanted wanted) throws IOException {
        var corrected = new StringBuilder(typed.text());
        var words = new ArrayList<>(wanted.allWords());
        words.sort((one, other) -> other.start() - one.start());
        boolean isChanged = false;
        for (var word : words) {
            var better = better(word);
            if (better.isPresent()) {
                corrected.replace(word.start(), word.end(), better.get());
                isChanged = true;
            }
        }
        return isChanged ? Optional.of(corrected.toString()) : Optional.empty();
    }

    private Optional<String> better(WantedWord word) throws IOException {
        int texts = dictionary.texts(word);
        if (texts > FEW) {
            return Optional.empty();
        }
        var similar = dictionary.of(word.written());
        if (similar.isEmpty()) {
            return Optional.empty();
        }
        var best = similar.get(0);
        boolean isOtherWord = !SimilarWords.terms(List.of(best)).equals(word.terms());
        boolean isCommoner = texts == 0 || dictionary.textsAsWritten(best) >= texts * MUCH;
        return isOtherWord && isCommoner ? Optional.of(best) : Optional.empty();
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
