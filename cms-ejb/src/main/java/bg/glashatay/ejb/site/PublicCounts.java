package bg.glashatay.ejb.site;

import bg.glashatay.ejb.outbox.OutboxPlace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many documents a list has, by which its last page is known. To count them takes longer the more there are, so a
 * count is remembered with the place in the outbox at which it was made, and made anew only when one of the list's own
 * documents has moved or anything has expired since. One question to the database in any case: it says itself whether
 * what is remembered still holds, by the snapshot by which it would count.
 */
@ApplicationScoped
class PublicCounts {

    private static final String OF_THE_SECTIONS =
            " and e.section_id in (select s.id from section s where s.slug = any (string_to_array(?3, ','))) ";

    /** The place as its parameter is numbered here. */
    private static final String NEWS = OutboxPlace.NEWS.replace("?1", "?4");

    /** What was counted is ?6, at the place of snapshot ?4 in database ?5 and at the time ?7. */
    private static final String COUNT =
            """
            select case when ?6 >= 0 and now.database = ?5 and ?7 <= ?2 and %1$s is null
                     and not exists (select 1 from outbox o join edition e on e.document_id = o.document_id
                          where e.language = ?1 %2$s and %3$s)
                     and not exists (select 1 from outbox o where o.kind = 'SITE' and o.subject = 'sections' and %3$s)
                     and not exists (select 1 from edition e
                          where e.state = 'PUBLISHED' and e.expires_at > ?7 and e.expires_at <= ?2)
                   then ?6 else (select count(*) from edition e where %4$s %2$s) end,
                   cast(now.snapshot as text), now.database, %1$s is null
              from (%5$s) now
            """;

    /** Whoever writes in this very transaction sees what nobody else does. */
    private static final String OWN_WRITING = "pg_current_xact_id_if_assigned()";

    private static final Known NOTHING = new Known(-1, new OutboxPlace("", "1:1:"), Instant.EPOCH);

    @PersistenceContext(unitName = "cms")
    EntityManager database;

    private final Map<Counted, Known> known = new ConcurrentHashMap<>();

    /**
     * How many editions pass a condition, in a section and those below it or in the whole site.
     *
     * @param which about an edition e in the language ?1 at the time ?2; one of a few, for each is remembered
     */
    long of(PublicSite site, Optional<PublicSection> section, String which, Instant at) {
        var counted = new Counted(
                site.language().code(),
                section.map(one -> PublicRows.slugs(site, one)).orElse(""),
                which);
        var before = known.getOrDefault(counted, NOTHING);
        var row = (Object[]) counted.question(database, before, at).getSingleResult();
        var count = ((Number) row[0]).longValue();
        if ((Boolean) row[3]) {
            known.put(counted, new Known(count, new OutboxPlace((String) row[2], (String) row[1]), at));
        }
        return count;
    }

    /** @param sections by their addresses; empty: all */
    private record Counted(String language, String sections, String which) {

        Query question(EntityManager database, Known before, Instant at) {
            var sql = COUNT.formatted(
                    OWN_WRITING, sections.isEmpty() ? "" : OF_THE_SECTIONS, NEWS, which, OutboxPlace.NOW);
            var query = database.createNativeQuery(sql)
                    .setParameter(1, language)
                    .setParameter(2, at.atOffset(ZoneOffset.UTC))
                    .setParameter(4, before.place().snapshot())
                    .setParameter(5, before.place().database())
                    .setParameter(6, before.count())
                    .setParameter(7, before.at().atOffset(ZoneOffset.UTC));
            return sections.isEmpty() ? query : query.setParameter(3, sections);
        }
    }

    /** What was counted, where in the outbox, and when by the clock of whoever asked. */
    private record Known(long count, OutboxPlace place, Instant at) {}
}
