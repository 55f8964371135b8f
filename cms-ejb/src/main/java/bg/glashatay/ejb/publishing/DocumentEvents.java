package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.Transition;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.site.Section;
import bg.glashatay.ejb.persistence.Columns;
import bg.glashatay.ejb.shared.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Steps and saves of a document in one order, paged in the database: with autosave a document may have thousands of
 * revisions. The first snapshot of an edition and its opening are one thing and not two; what a new edition takes the
 * place of leaves before it, though both have one time.
 */
@Dependent
class DocumentEvents {

    private static final String EVENTS =
            """
            with event as (
                select case when c.step = 'SUPERSEDE' then 1 else 2 end as rank, c.id, c.edition_id, c.step, c.from_state, c.to_state, c.actor_id, c.made_at, c.note,
                       c.content_hash, 0 as saved
                from state_change c join edition e on e.id = c.edition_id
                where e.document_id = ?1 and e.section_id in (%1$s)
                union all
                select 0, r.id, r.edition_id, null, null, null, r.author_id, r.made_at, '', r.content_hash, 1
                from revision r join edition e on e.id = r.edition_id
                where e.document_id = ?1 and e.section_id in (%1$s)
                  and not exists (select 1 from state_change o
                                  where o.edition_id = r.edition_id and o.step is null and o.made_at = r.made_at)
            ), marked as (
                select event.*, case when %2$s then 0 else 1 end as begins
                from event window earlier as (order by made_at, rank, id)
            ), numbered as (
                select marked.*, sum(begins) over (order by made_at, rank, id) as place from marked
            )
            """;

    /** A save that goes on with what the same person saved before, on the same day by the municipality's clock. */
    private static final String CONTINUES =
            """
            saved = 1 and lag(saved) over earlier = 1
                and lag(actor_id) over earlier = actor_id
                and lag(edition_id) over earlier = edition_id
                and cast(lag(made_at) over earlier at time zone 'Europe/Sofia' as date)
                    = cast(made_at at time zone 'Europe/Sofia' as date)
            """;

    private static final String PAGE =
            """
            , paged as (
                select place, max(edition_id) as edition_id, max(step) as step, max(from_state) as from_state,
                       max(to_state) as to_state, max(actor_id) as actor_id, max(made_at) as made_at,
                       min(made_at) as since, max(note) as note, sum(saved) as saves,
                       (array_agg(content_hash order by made_at desc, id desc))[1] as content_hash,
                       (array_agg(id order by made_at desc, id desc))[1] as newest,
                       (array_agg(id order by made_at, id))[1] as oldest
                from numbered group by place order by place desc limit %d offset %d
            )
            select p.edition_id, e.number, e.language, p.step, p.from_state, p.to_state, a.full_name, p.made_at, p.note,
                   p.content_hash, p.saves, p.since, p.oldest,
                   case when p.saves > 0 then p.newest else (
                       select r.id from revision r
                       where r.edition_id = p.edition_id and r.content_hash = p.content_hash and r.made_at <= p.made_at
                       order by r.made_at desc, r.id desc limit 1) end
            from paged p join edition e on e.id = p.edition_id join account a on a.id = p.actor_id
            order by p.place desc
            """;

    private static final String COUNT = " select count(distinct place) from numbered";

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    /** A page of what happened, newest first; a person's saves in a row are one event. */
    Page<HistoryEvent> grouped(long documentId, List<Section> readable, int first, int size) {
        return page(CONTINUES, documentId, readable, first, size);
    }

    /** The same with every save by itself. */
    Page<HistoryEvent> each(long documentId, List<Section> readable, int first, int size) {
        return page("false", documentId, readable, first, size);
    }

    private Page<HistoryEvent> page(String continues, long documentId, List<Section> readable, int first, int size) {
        var places =
                IntStream.range(0, readable.size()).mapToObj(i -> "?" + (i + 2)).collect(Collectors.joining(", "));
        var events = EVENTS.formatted(places, continues);
        var total = (Number) bound(em.createNativeQuery(events + COUNT), documentId, readable)
                .getSingleResult();
        List<?> rows = bound(em.createNativeQuery(events + PAGE.formatted(size, first)), documentId, readable)
                .getResultList();
        return new Page<>(rows.stream().map(row -> event((Object[]) row)).toList(), total.longValue());
    }

    private static Query bound(Query query, long documentId, List<Section> readable) {
        query.setParameter(1, documentId);
        for (int i = 0; i < readable.size(); i++) {
            query.setParameter(i + 2, readable.get(i).getId());
        }
        return query;
    }

    private static HistoryEvent event(Object[] row) {
        var line = new HistoryLine(
                number(row[0]),
                (int) number(row[1]),
                Language.ofCode((String) row[2]).orElseThrow(),
                row[3] == null ? null : Transition.valueOf((String) row[3]),
                row[4] == null ? null : EditionState.valueOf((String) row[4]),
                row[5] == null ? null : EditionState.valueOf((String) row[5]),
                (String) row[6],
                Columns.instant(row[7]),
                (String) row[8],
                (String) row[9]);
        int saves = (int) number(row[10]);
        long revision = number(row[13]);
        return new HistoryEvent(
                line, revision, saves, saves > 0 ? number(row[12]) : revision, Columns.instant(row[11]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
