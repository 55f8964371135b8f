package bg.glashatay.ejb.search;

import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.audit.AuditedAs;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.ejb.shared.Page;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.YearMonth;
import java.util.List;

/** What citizens looked for in vain, for those who can say it in other words or have it written about. */
@Stateless
@Audited
public class MissedReport {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    /** The months that there is something of, the newest first. */
    @AuditedAs(value = "READ_MISSED_QUERIES", reading = true)
    public List<YearMonth> months() {
        user.require(Right.CURATE_SEARCH);
        List<?> months = em.createNativeQuery("select distinct month from missed_query order by month desc")
                .getResultList();
        return months.stream()
                .map(Date.class::cast)
                .map(month -> YearMonth.from(month.toLocalDate()))
                .toList();
    }

    /** The month's searches without results, the most frequent first. */
    @AuditedAs(value = "READ_MISSED_QUERIES", reading = true)
    public Page<MissedRow> month(YearMonth month, int first, int size) {
        user.require(Right.CURATE_SEARCH);
        var day = Date.valueOf(month.atDay(1));
        List<?> rows = em.createNativeQuery("select words, language, asked from missed_query where month = ?1"
                        + " order by asked desc, words, language limit ?2 offset ?3")
                .setParameter(1, day)
                .setParameter(2, size)
                .setParameter(3, first)
                .getResultList();
        var total = (Number) em.createNativeQuery("select count(*) from missed_query where month = ?1")
                .setParameter(1, day)
                .getSingleResult();
        return new Page<>(
                rows.stream()
                        .map(Object[].class::cast)
                        .map(row -> new MissedRow(
                                (String) row[0],
                                Language.ofCode((String) row[1]).orElseThrow(),
                                ((Number) row[2]).intValue()))
                        .toList(),
                total.longValue());
    }

    /** Forgets a search in all months: it is of no use, or is about a person after all. */
    @AuditedAs("FORGET_MISSED_QUERY")
    public void forget(String words) {
        user.require(Right.CURATE_SEARCH);
        int forgotten = em.createNativeQuery("delete from missed_query where words = ?1")
                .setParameter(1, words)
                .executeUpdate();
        // the words are not written down once more: they may be why it is forgotten
        audit.did(user.username(), "FORGET_MISSED_QUERY", null, null, String.valueOf(forgotten));
    }
}
