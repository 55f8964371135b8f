package bg.glashatay.ejb.auditlog;

import bg.glashatay.ejb.shared.Like;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The question to the database behind a page of the log; each order and each usual filter has its index. */
class AuditQuery {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private boolean upwards;

    AuditQuery(AuditFilter filter) {
        where("a.actor = :actor", "actor", filter.actor());
        where("a.command = :command", "command", filter.command());
        where("a.editionId = :edition", "edition", filter.editionId());
        where(
                "a.editionId in (select x.id from Edition x where x.document.id = :document)",
                "document",
                filter.documentId());
        where("a.madeAt >= :from", "from", filter.from() == null ? null : midnight(filter.from()));
        where(
                "a.madeAt < :until",
                "until",
                filter.until() == null ? null : midnight(filter.until().plusDays(1)));
        if (filter.permitted() != null) {
            // not as a parameter: an index holds the refusals only
            conditions.add("a.permitted = " + filter.permitted());
        }
        if (filter.text() != null) {
            // an index leaves the empty ones out
            conditions.add("a.detail <> ''");
            where(Like.in("a.detail", ":text"), "text", Like.pattern(filter.text()));
        }
    }

    AuditQuery before(AuditPlace place) {
        return beside(place, "<");
    }

    AuditQuery after(AuditPlace place) {
        upwards = true;
        return beside(place, ">");
    }

    /** Newest first, whichever side of the place they are on. */
    List<AuditRow> rows(EntityManager em, int size) {
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var order = upwards ? " order by a.madeAt, a.id" : " order by a.madeAt desc, a.id desc";
        var query = em.createQuery(AuditRow.QUERY_SELECT + where + order, AuditRow.class)
                .setMaxResults(size);
        parameters.forEach(query::setParameter);
        var rows = new ArrayList<>(query.getResultList());
        if (upwards) {
            Collections.reverse(rows);
        }
        return rows;
    }

    private AuditQuery beside(AuditPlace place, String side) {
        // the first half is what the index can begin at
        where("a.madeAt " + side + "= :at", "at", place.madeAt());
        where("(a.madeAt " + side + " :at or a.id " + side + " :id)", "id", place.id());
        return this;
    }

    private void where(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
