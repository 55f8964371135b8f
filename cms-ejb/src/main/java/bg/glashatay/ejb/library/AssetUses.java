package bg.glashatay.ejb.library;

import bg.glashatay.domain.publishing.Edition;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which texts need which files: their newest ones, unless another text has superseded them or they cannot come back. */
@Dependent
class AssetUses {

    /**
     * The condition on an edition {@code e}; the first parameter is {@link #recoverable the time} before which what was
     * discarded cannot be recovered. A withdrawn or unpublished text needs its files: it can be restored.
     */
    static final String NEEDS_ITS_FILES =
            " (e.state <> 'SUPERSEDED' and (e.state <> 'DISCARDED' or e.changed_at > ?1)) ";

    /** The condition on an asset {@code a} that some text needs. */
    static final String IS_USED =
            """
             exists (select 1 from edition_asset used join edition e on e.id = used.edition_id
                      where used.sha256 = a.sha256 and"""
                    + NEEDS_ITS_FILES + ") ";

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Clock clock;

    OffsetDateTime recoverable() {
        return clock.instant().minus(Edition.RECOVERABLE_FOR).atOffset(ZoneOffset.UTC);
    }

    /** How many texts need the file, by their state. */
    Map<String, Integer> byState(String sha256) {
        var sql =
                "select e.state, count(distinct e.id) from edition_asset used join edition e on e.id = used.edition_id"
                        + " where used.sha256 = ?2 and" + NEEDS_ITS_FILES + "group by e.state";
        List<?> rows = em.createNativeQuery(sql)
                .setParameter(1, recoverable())
                .setParameter(2, sha256)
                .getResultList();
        return counts(rows);
    }

    /** How many texts need each of the files; those that none needs are not there. */
    Map<String, Integer> of(Collection<String> hashes) {
        if (hashes.isEmpty()) {
            return Map.of();
        }
        var sql = "select used.sha256, count(distinct e.id) from edition_asset used"
                + " join edition e on e.id = used.edition_id"
                + " where used.sha256 = any (cast(string_to_array(?2, ',') as char(64)[])) and" + NEEDS_ITS_FILES
                + "group by used.sha256";
        List<?> rows = em.createNativeQuery(sql)
                .setParameter(1, recoverable())
                .setParameter(2, String.join(",", hashes))
                .getResultList();
        return counts(rows);
    }

    private static Map<String, Integer> counts(List<?> rows) {
        var counts = new HashMap<String, Integer>();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> counts.put((String) row[0], ((Number) row[1]).intValue()));
        return counts;
    }
}
