package bg.glashatay.ejb.site;

import bg.glashatay.domain.shared.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The rows of what takes place and of what is in force: live editions only, judged by the time they are given. Each list
 * is found along an index of its end, so that what lies in the past costs nothing.
 */
@ApplicationScoped
class AgendaRows {

    /** Those that go on or are still to come, the soonest first. */
    private static final String EVENTS_AHEAD = " e.event_end > ?2 order by e.event_start, e.id ";

    /** Those that are over, the latest first. */
    private static final String EVENTS_OVER = " e.event_end <= ?2 order by e.event_end desc, e.id desc ";

    /** Those in force, the newest first, and after them those to come, the soonest first. */
    private static final String NOTICES_AHEAD =
            """
             e.notice_until > ?2
             order by case when e.notice_from > ?2 then e.notice_from end nulls first, e.first_published_at desc, e.id desc
            """;

    private static final String NOTICES_OVER = " e.notice_until <= ?2 order by e.notice_until desc, e.id desc ";

    @PersistenceContext(unitName = "cms")
    EntityManager database;

    /** Events that go on or are still to come, the soonest first. */
    List<PublicEntry> eventsAhead(PublicSite site, Instant at, int offset, int count) {
        return rows(site, at, EVENTS_AHEAD, offset, count);
    }

    /** Events that are over, the latest first. */
    List<PublicEntry> eventsOver(PublicSite site, Instant at, int offset, int count) {
        return rows(site, at, EVENTS_OVER, offset, count);
    }

    /** Notices in force, the newest first, and after them those that are still to come into force. */
    List<PublicEntry> noticesAhead(PublicSite site, Instant at, int offset, int count) {
        return rows(site, at, NOTICES_AHEAD, offset, count);
    }

    /** Notices that are no longer in force, the latest first. */
    List<PublicEntry> noticesOver(PublicSite site, Instant at, int offset, int count) {
        return rows(site, at, NOTICES_OVER, offset, count);
    }

    /** How many events are still to end, and how many are over. */
    Counts events(Language language, Instant at) {
        return counts(language, at, "event_end");
    }

    /** How many notices are still to end, and how many are over. */
    Counts notices(Language language, Instant at) {
        return counts(language, at, "notice_until");
    }

    private List<PublicEntry> rows(PublicSite site, Instant at, String which, int offset, int count) {
        if (count < 1) {
            return List.of();
        }
        // the few that are shown first, and only then what their rows need
        var sql = PublicRows.COLUMNS
                + " from (select e.*, row_number() over () as place from (select e.* from edition e"
                + " where " + PublicRows.LIVE + " and " + which + " limit ?3 offset ?4) e) e " + PublicRows.JOINED
                + " order by e.place";
        return PublicRows.entries(
                site,
                database.createNativeQuery(sql)
                        .setParameter(1, site.language().code())
                        .setParameter(2, at.atOffset(ZoneOffset.UTC))
                        .setParameter(3, count)
                        .setParameter(4, offset)
                        .getResultList());
    }

    private Counts counts(Language language, Instant at, String end) {
        var sql = "select count(*) filter (where e." + end + " > ?2), count(*) filter (where e." + end + " <= ?2)"
                + " from edition e where " + PublicRows.LIVE + " and e." + end + " is not null";
        var row = (Object[]) database.createNativeQuery(sql)
                .setParameter(1, language.code())
                .setParameter(2, at.atOffset(ZoneOffset.UTC))
                .getSingleResult();
        return new Counts(((Number) row[0]).intValue(), ((Number) row[1]).intValue());
    }

    /** How many are still to end, and how many are over. */
    record Counts(int ahead, int over) {

        int all() {
            return ahead + over;
        }
    }
}
