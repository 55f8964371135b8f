package bg.glashatay.ejb.search;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.shared.SiteClock;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Counts what was looked for and not found, by month: so editors learn what citizens call things. Who looked, from where
 * and when on what day is never written down, and each month is forgotten after a year.
 */
@Stateless
@PermitAll
public class MissedQueries {

    /** So many months back are kept, besides the one that runs. */
    public static final int MONTHS_KEPT = 12;

    /** What is typed by somebody who wants to fill the table fills it no further than this in a month. */
    private static final int KEPT_IN_A_MONTH = 5_000;

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Clock clock;

    /** Counts a search that found nothing, in a transaction of its own; nothing where its words may not be kept. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void note(Language language, String typed) {
        MissedWords.kept(typed).ifPresent(words -> count(language, words));
    }

    private void count(Language language, String words) {
        var month = Date.valueOf(month());
        int counted = em.createNativeQuery("update missed_query set asked = asked + 1"
                        + " where month = ?1 and language = ?2 and words = ?3 and asked < 1000000")
                .setParameter(1, month)
                .setParameter(2, language.code())
                .setParameter(3, words)
                .executeUpdate();
        if (counted == 0) {
            em.createNativeQuery(
                            """
                            insert into missed_query (month, language, words, asked)
                            select ?1, ?2, ?3, 1 where (select count(*) from missed_query where month = ?1) < ?4
                            on conflict (month, language, words) do update set asked = missed_query.asked + 1
                            """)
                    .setParameter(1, month)
                    .setParameter(2, language.code())
                    .setParameter(3, words)
                    .setParameter(4, KEPT_IN_A_MONTH)
                    .executeUpdate();
        }
    }

    /** Forgets the months that are too long ago. */
    public int forgetOld() {
        return em.createNativeQuery("delete from missed_query where month < ?1")
                .setParameter(1, Date.valueOf(month().minusMonths(MONTHS_KEPT)))
                .executeUpdate();
    }

    private LocalDate month() {
        return LocalDate.ofInstant(clock.instant(), SiteClock.ZONE).withDayOfMonth(1);
    }
}
