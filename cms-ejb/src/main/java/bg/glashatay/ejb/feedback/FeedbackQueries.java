package bg.glashatay.ejb.feedback;

import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.site.Section;
import bg.glashatay.ejb.persistence.Columns;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.ejb.shared.Page;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What readers say of the pages in the sections where whoever asks works. */
@Stateless
public class FeedbackQueries {

    private static final String WORDS =
            """
              from feedback f
              join edition e on e.id = f.edition_id
              left join account h on h.id = f.handled_by
              left join feedback_tally t on t.document_id = f.document_id and t.language = e.language
             where f.section_id = any (cast(string_to_array(?1, ',') as bigint[]))
            """;

    private static final String TALLIES =
            """
              from feedback_tally t
              join edition e on e.document_id = t.document_id and e.language = t.language
                            and e.state in ('PUBLISHED', 'WITHDRAWN', 'UNPUBLISHED')
             where e.section_id = any (cast(string_to_array(?1, ',') as bigint[]))
            """;

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    CurrentUser user;

    /** The sections whose readers' words one may read, in the site's order. */
    public List<Section> sections() {
        return user.sectionsWith(Right.READ_EDITIONS);
    }

    /** A page of what readers wrote, the newest first. */
    public Page<FeedbackRow> list(FeedbackFilter filter, int first, int size) {
        var held = user.sectionsWith(EnumSet.of(Right.READ_EDITIONS, Right.HANDLE_FEEDBACK));
        var asked = asked(held.get(Right.READ_EDITIONS), filter.section());
        var where = WORDS
                + (filter.document().isPresent() ? " and f.document_id = ?2" : "")
                + (filter.waiting() ? " and f.handled_at is null" : "");
        long total = count(where, asked, filter.document());
        if (total == 0) {
            return new Page<>(List.of(), 0);
        }
        var columns =
                """
                select f.id, f.document_id, f.edition_id, e.title, e.language, f.section_id, f.useful, f.words,
                       f.given_at, coalesce(h.full_name, ''), f.handled_at, coalesce(t.useful, 0), coalesce(t.useless, 0)
                """;
        var query = query(
                columns + where + " order by f.given_at desc, f.id desc limit ?3 offset ?4", asked, filter.document());
        var handling = Set.copyOf(held.get(Right.HANDLE_FEEDBACK));
        return new Page<>(
                rows(query, first, size).stream()
                        .map(row -> row(row, asked, handling))
                        .toList(),
                total);
    }

    /** A page of the pages that were judged, those that helped fewest first. */
    public Page<TalliedPage> pages(int first, int size) {
        var asked = asked(user.sectionsWith(Right.READ_EDITIONS), Optional.empty());
        long total = count(TALLIES, asked, Optional.empty());
        var columns = "select t.document_id, e.id, e.title, e.language, e.section_id, t.useful, t.useless";
        var query = query(
                columns + TALLIES + " order by t.useless desc, t.document_id, t.language limit ?3 offset ?4",
                asked,
                Optional.empty());
        return new Page<>(
                rows(query, first, size).stream().map(row -> page(row, asked)).toList(), total);
    }

    /** How readers judge a document in all its languages, for people who work in its section. */
    public FeedbackTally tally(long documentId) {
        var asked = asked(user.sectionsWith(Right.READ_EDITIONS), Optional.empty());
        var sums = (Object[]) query(
                        "select coalesce(sum(t.useful), 0), coalesce(sum(t.useless), 0)" + TALLIES
                                + " and t.document_id = ?2",
                        asked,
                        Optional.of(documentId))
                .getSingleResult();
        return new FeedbackTally(number(sums[0]), number(sums[1]));
    }

    private static Map<Long, Section> asked(List<Section> readable, Optional<String> slug) {
        return readable.stream()
                .filter(section ->
                        slug.filter(other -> !other.equals(section.getSlug())).isEmpty())
                .collect(Collectors.toMap(Section::getId, Function.identity()));
    }

    private long count(String where, Map<Long, Section> sections, Optional<Long> document) {
        return ((Number) query("select count(*)" + where, sections, document).getSingleResult()).longValue();
    }

    private Query query(String sql, Map<Long, Section> sections, Optional<Long> document) {
        var query = em.createNativeQuery(sql)
                .setParameter(
                        1,
                        sections.keySet().stream().map(id -> Long.toString(id)).collect(Collectors.joining(",")));
        document.ifPresent(id -> query.setParameter(2, id));
        return query;
    }

    private static List<Object[]> rows(Query query, int first, int size) {
        List<?> rows = query.setParameter(3, size).setParameter(4, first).getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    private static FeedbackRow row(Object[] row, Map<Long, Section> sections, Set<Section> handling) {
        var section = sections.get(((Number) row[5]).longValue());
        return new FeedbackRow(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                ((Number) row[2]).longValue(),
                (String) row[3],
                Language.ofCode((String) row[4]).orElseThrow(),
                section,
                judgement((Boolean) row[6]),
                (String) row[7],
                Columns.instant(row[8]),
                (String) row[9],
                row[10] == null ? null : Columns.instant(row[10]),
                new FeedbackTally(number(row[11]), number(row[12])),
                handling.contains(section));
    }

    /** @param useful null where the reader did not say */
    private static String judgement(Boolean useful) {
        if (useful == null) {
            return "unsaid";
        }
        return useful ? "yes" : "no";
    }

    private static TalliedPage page(Object[] row, Map<Long, Section> sections) {
        return new TalliedPage(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                (String) row[2],
                Language.ofCode((String) row[3]).orElseThrow(),
                sections.get(((Number) row[4]).longValue()),
                new FeedbackTally(number(row[5]), number(row[6])));
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}
