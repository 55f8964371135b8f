package bg.glashatay.ejb.site;

import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.ejb.shared.Like;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rows that a front page is made up of. It asks nobody for a right: rows that are not public yet come only where a
 * service foresees a page, and are for those whom it has asked.
 */
@ApplicationScoped
public class HomeRows {

    /** Editions as they are. */
    private static final String EDITIONS = "edition";

    /** Editions as they will be at the time, if all goes out as it is planned: what is scheduled is live by then. */
    private static final String FORESEEN =
            """
            (select x.id, x.document_id, x.language, x.section_id, x.title, x.expires_at,
                    x.event_start, x.event_end, x.notice_from, x.notice_until,
                    case when x.state = 'SCHEDULED' then 'PUBLISHED' else x.state end as state,
                    coalesce(x.first_published_at,
                        (select f.first_published_at from edition f
                          where f.document_id = x.document_id and f.language = x.language
                            and f.state in ('PUBLISHED', 'WITHDRAWN', 'UNPUBLISHED')),
                        x.scheduled_for) as first_published_at
               from edition x
              where x.language = ?1 and (x.state = 'SCHEDULED' and x.scheduled_for <= ?2
                 or x.state = 'PUBLISHED' and not exists (
                     select 1 from edition n where n.document_id = x.document_id and n.language = x.language
                        and n.state = 'SCHEDULED' and n.scheduled_for <= ?2)))
            """;

    private static final String OF_THE_KINDS =
            " exists (select 1 from document d where d.id = e.document_id and d.type = any(string_to_array(?3, ','))) ";

    @PersistenceContext(unitName = "cms")
    EntityManager database;

    /** When a page is judged. */
    public record Moment(Instant at, boolean foreseen) {

        private String editions() {
            return foreseen ? FORESEEN : EDITIONS;
        }
    }

    /** The newest of all documents of some kinds. */
    public List<PublicEntry> newest(PublicSite site, Moment moment, Set<DocumentType> kinds, int count) {
        var sql = shown(moment, OF_THE_KINDS, PublicRows.NEWEST_FIRST, "?4");
        return rows(site, query(sql, site, moment).setParameter(3, names(kinds)).setParameter(4, count));
    }

    /** The newest of every section, newest of all first. */
    public List<PublicEntry> newestOfEachSection(PublicSite site, Moment moment, Set<DocumentType> kinds, int each) {
        // Section by section along an index; a window function would walk through all that was ever published.
        var sql = PublicRows.COLUMNS + " from section every cross join lateral (select * from " + moment.editions()
                + " e where e.section_id = every.id and " + PublicRows.LIVE + " and " + OF_THE_KINDS
                + PublicRows.NEWEST_FIRST + " limit ?4) e " + PublicRows.JOINED + PublicRows.NEWEST_FIRST;
        return rows(site, query(sql, site, moment).setParameter(3, names(kinds)).setParameter(4, each));
    }

    /** Those of the documents that citizens can read in the site's language, in no order. */
    public List<PublicEntry> of(PublicSite site, Moment moment, Collection<Long> documentIds) {
        var sql = PublicRows.COLUMNS + " from " + moment.editions() + " e " + PublicRows.JOINED + " where "
                + PublicRows.LIVE + " and e.document_id = any(cast(string_to_array(?3, ',') as bigint[]))";
        var ids = documentIds.stream().map(String::valueOf).collect(Collectors.joining(","));
        return rows(site, query(sql, site, moment).setParameter(3, ids));
    }

    /** Events that go on or are to come, the soonest first. */
    public List<PublicEntry> eventsAhead(PublicSite site, Moment moment, int count) {
        return along(site, moment, "e.event_end > ?2", "e.event_start, e.id", count);
    }

    /** Notices in force, the newest first. */
    public List<PublicEntry> noticesInForce(PublicSite site, Moment moment, int count) {
        return along(
                site,
                moment,
                "e.notice_until > ?2 and (e.notice_from is null or e.notice_from <= ?2)",
                "e.first_published_at desc, e.id desc",
                count);
    }

    private List<PublicEntry> along(PublicSite site, Moment moment, String which, String order, int count) {
        var sql = shown(moment, which, " order by " + order, "?3");
        return rows(site, query(sql, site, moment).setParameter(3, count));
    }

    /** The documents that menus lead to, in the menus' order. */
    public List<Long> inMenus() {
        return database.createQuery(
                        "select m.documentId from MenuItem m where m.documentId is not null"
                                + " order by m.menu, m.position, m.id",
                        Long.class)
                .getResultList();
    }

    /** Documents of some kinds whose title has the words in it, the newest first. */
    public List<PublicEntry> titled(PublicSite site, Moment moment, Set<DocumentType> kinds, String words, int count) {
        var sql = shown(moment, OF_THE_KINDS + " and " + Like.inColumn("e.title", "?5"), PublicRows.NEWEST_FIRST, "?4");
        return rows(
                site,
                query(sql, site, moment)
                        .setParameter(3, names(kinds))
                        .setParameter(4, count)
                        .setParameter(5, Like.pattern(words)));
    }

    /** The few that are shown first, and only then what their rows need: the other way round all would be put together. */
    private static String shown(Moment moment, String which, String order, String limit) {
        return PublicRows.COLUMNS + " from (select e.* from " + moment.editions() + " e where " + PublicRows.LIVE
                + " and " + which + order + " limit " + limit + ") e " + PublicRows.JOINED + order;
    }

    private Query query(String sql, PublicSite site, Moment moment) {
        return database.createNativeQuery(sql)
                .setParameter(1, site.language().code())
                .setParameter(2, moment.at().atOffset(ZoneOffset.UTC));
    }

    private static List<PublicEntry> rows(PublicSite site, Query query) {
        return PublicRows.entries(site, query.getResultList());
    }

    private static String names(Set<DocumentType> kinds) {
        return kinds.stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
