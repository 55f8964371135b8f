package bg.glashatay.ejb.search;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.site.PublicEntry;
import bg.glashatay.ejb.site.PublicPages;
import bg.glashatay.ejb.site.PublicSite;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.search.IndexSearcher;

/**
 * Finds what citizens look for. The index says which documents; what is shown of them comes from the database at that
 * moment, so that nothing is shown that is no longer public, whatever the index still has.
 */
@Stateless
@PermitAll
public class Searches {

    @PersistenceContext(unitName = "cms")
    EntityManager database;

    @Inject
    SiteIndex index;

    @Inject
    PublicPages pages;

    @Inject
    Synonyms synonyms;

    @Inject
    PromotedResults promoted;

    @Inject
    Clock clock;

    /** Answers whatever was typed. */
    public SearchAnswer search(SearchQuestion question) {
        var site = pages.site(question.language());
        var typed = TypedText.of(question.typed());
        var wanted = Wanted.in(typed);
        boolean isComplete = index.isWhole();
        if (wanted.isEmpty()) {
            return nothing(site, question, typed, wanted.isCut(), isComplete);
        }
        var sections = SectionNumbers.read(database, site);
        var otherwise = synonyms.otherwise(typed.text()).stream()
                .map(text -> Wanted.in(TypedText.of(text)))
                .filter(other -> !other.isEmpty())
                .toList();
        var promoted = promoted(site, question, typed);
        return index.ask(searcher ->
                        answer(site, question, typed, wanted, otherwise, promoted, sections, isComplete, searcher))
                .orElseGet(() -> nothing(site, question, typed, wanted.isCut(), false));
    }

    /** What editors want above everything else; once, where nothing is chosen yet. */
    private List<PublicEntry> promoted(PublicSite site, SearchQuestion question, TypedText typed) {
        if (question.page() > 1 || question.isNarrowed()) {
            return List.of();
        }
        var documents = promoted.documents(typed.text());
        if (documents.isEmpty()) {
            return List.of();
        }
        var rows = pages.entries(site, documents).stream()
                .collect(Collectors.toMap(PublicEntry::documentId, Function.identity()));
        return documents.stream()
                .filter(rows::containsKey)
                .map(rows::get)
                .limit(PromotedResults.SHOWN_AT_MOST)
                .toList();
    }

    private static SearchAnswer nothing(
            PublicSite site, SearchQuestion question, TypedText typed, boolean isCut, boolean isComplete) {
        return new SearchAnswer(
                site,
                question,
                typed.text(),
                isCut,
                SearchAnswer.Reach.ALL,
                Optional.empty(),
                List.of(),
                List.of(),
                0,
                1,
                1,
                List.of(),
                List.of(),
                List.of(),
                0,
                isComplete);
    }

    private SearchAnswer answer(
            PublicSite site,
            SearchQuestion question,
            TypedText typed,
            Wanted wanted,
            List<Wanted> otherwise,
            List<PublicEntry> promoted,
            SectionNumbers sections,
            boolean isComplete,
            IndexSearcher searcher)
            throws IOException {
        var now = clock.instant();
        var finding = new Finding(
                searcher,
                question.language(),
                now,
                question.section().map(sections::within),
                question.type(),
                question.year().map(Long::valueOf));
        var found = finding.find(wanted, otherwise);
        int total = found.counts().chosen();
        int last = Math.max(1, Math.min(SearchAnswer.MOST_PAGES, (total + SearchAnswer.SIZE - 1) / SearchAnswer.SIZE));
        int page = Math.max(1, Math.min(question.page(), last));
        List<IndexedHit> indexed =
                total == 0 ? List.of() : finding.page(found, question.byDate(), page, SearchAnswer.SIZE);
        var hits = hits(site, indexed, new Marker(found.terms()));
        int gone = indexed.size() - hits.size();
        var elsewhere = new Finding(
                searcher, question.language().other(), now, Optional.empty(), Optional.empty(), Optional.empty());
        return new SearchAnswer(
                site,
                question,
                typed.text(),
                wanted.isCut(),
                found.reach(),
                corrected(finding, typed, wanted),
                promoted,
                without(promoted, hits),
                total - gone,
                page,
                last,
                sections.counts(found.counts().sections()),
                found.counts().types().entrySet().stream()
                        .map(type -> new SearchAnswer.TypeCount(type.getKey(), type.getValue()))
                        .sorted(Comparator.comparingInt(SearchAnswer.TypeCount::count)
                                .reversed()
                                .thenComparing(SearchAnswer.TypeCount::type))
                        .toList(),
                found.counts().years().entrySet().stream()
                        .map(year -> new SearchAnswer.YearCount(year.getKey().intValue(), year.getValue()))
                        .sorted(Comparator.comparingInt(SearchAnswer.YearCount::year)
                                .reversed())
                        .toList(),
                elsewhere.count(wanted),
                isComplete && !finding.isCutShort());
    }

    /** What stands above the list already does not stand in it again. */
    private static List<SearchAnswer.Hit> without(List<PublicEntry> promoted, List<SearchAnswer.Hit> hits) {
        return hits.stream()
                .filter(hit -> promoted.stream()
                        .noneMatch(above -> above.documentId() == hit.entry().documentId()))
                .toList();
    }

    /** A correction is offered only if it leads somewhere. */
    private static Optional<String> corrected(Finding finding, TypedText typed, Wanted wanted) throws IOException {
        var correction = finding.correction(typed, wanted);
        return correction.isPresent() && finding.count(Wanted.in(TypedText.of(correction.get()))) > 0
                ? correction
                : Optional.empty();
    }

    private List<SearchAnswer.Hit> hits(PublicSite site, List<IndexedHit> indexed, Marker marker) {
        var rows = rows(site, indexed);
        var editions = editions(site.language(), rows.keySet());
        return indexed.stream()
                .filter(hit -> rows.containsKey(hit.documentId()))
                .map(hit -> {
                    var row = rows.get(hit.documentId());
                    // another edition went out on another node a moment ago: its words are not ours to quote
                    var body = editions.get(hit.documentId()) == hit.editionId() ? hit.body() : "";
                    return new SearchAnswer.Hit(row, marker.all(row.title()), marker.passage(row.lead(), body));
                })
                .toList();
    }

    /** Titles that go on as what was typed does, the newest first. */
    public List<PublicEntry> suggestions(Language language, String typed, int count) {
        var words = WrittenWords.of(TypedText.of(typed).text());
        if (words.isEmpty()) {
            return List.of();
        }
        var site = pages.site(language);
        return index.ask(searcher -> new Finding(
                                searcher,
                                language,
                                clock.instant(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())
                        .titles(words, count))
                .map(indexed -> shown(site, indexed))
                .orElse(List.of());
    }

    /** Documents that somebody may have meant with some words, such as those of an address that leads nowhere. */
    public List<PublicEntry> likely(PublicSite site, String words, int count) {
        var wanted = Wanted.in(TypedText.of(words)).withoutPhrases();
        if (wanted.isEmpty()) {
            return List.of();
        }
        return index.ask(searcher -> {
                    var finding = new Finding(
                            searcher,
                            site.language(),
                            clock.instant(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty());
                    return finding.page(finding.some(wanted), false, 1, count);
                })
                .map(indexed -> shown(site, indexed))
                .orElse(List.of());
    }

    private List<PublicEntry> shown(PublicSite site, List<IndexedHit> indexed) {
        var rows = rows(site, indexed);
        return indexed.stream()
                .map(hit -> rows.get(hit.documentId()))
                .filter(row -> row != null)
                .toList();
    }

    private Map<Long, PublicEntry> rows(PublicSite site, List<IndexedHit> indexed) {
        if (indexed.isEmpty()) {
            return Map.of();
        }
        return pages.entries(site, indexed.stream().map(IndexedHit::documentId).toList()).stream()
                .collect(Collectors.toMap(PublicEntry::documentId, Function.identity()));
    }

    private Map<Long, Long> editions(Language language, Collection<Long> documents) {
        var editions = new HashMap<Long, Long>();
        if (!documents.isEmpty()) {
            database.createQuery(
                            """
                            select e.document.id, e.id from Edition e
                             where e.document.id in :documents and e.language = :language and e.state = :published
                            """,
                            Object[].class)
                    .setParameter("documents", documents)
                    .setParameter("language", language)
                    .setParameter("published", EditionState.PUBLISHED)
                    .getResultList()
                    .forEach(row -> editions.put((Long) row[0], (Long) row[1]));
        }
        return editions;
    }
}
