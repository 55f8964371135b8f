package bg.glashatay.ejb.presence;

import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Who has which edition open. Each open page says so every few seconds; whoever has not for a while is gone, so that
 * nothing is ever left to be unlocked. It stands in the database, where every node sees it.
 */
@Stateless
public class PresenceService {

    /** So long a page counts after it was last heard of; it is heard of three times as often. */
    public static final Duration COUNTS_FOR = Duration.ofSeconds(30);

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /**
     * A page says that it is open, and hears what goes on around it.
     *
     * @param tab names the page among those of its person
     */
    public Around beat(long editionId, String tab) {
        var me = user.account();
        var newest = newest(editionId);
        user.require(Right.EDIT, newest.section());
        var now = clock.instant();
        em.createNativeQuery(
                        """
                        insert into presence (edition_id, account_id, tab, seen_at) values (?1, ?2, ?3, ?4)
                        on conflict (edition_id, account_id, tab) do update set seen_at = excluded.seen_at
                        """)
                .setParameter(1, editionId)
                .setParameter(2, me.getId())
                .setParameter(3, tab)
                .setParameter(4, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        var since = now.minus(COUNTS_FOR).atOffset(ZoneOffset.UTC);
        forgetWhoIsGone(since);
        return new Around(others(editionId, me.getId(), tab, since), newest);
    }

    /** A page says that it is being closed. */
    public void leave(long editionId, String tab) {
        em.createNativeQuery("delete from presence where edition_id = ?1 and account_id = ?2 and tab = ?3")
                .setParameter(1, editionId)
                .setParameter(2, user.account().getId())
                .setParameter(3, tab)
                .executeUpdate();
    }

    private Newest newest(long editionId) {
        return em.createQuery(
                        "select new bg.glashatay.ejb.presence.Newest(s, e.state, h.id, a.fullName)"
                                + " from Edition e join e.section s join e.head h join h.author a where e.id = :id",
                        Newest.class)
                .setParameter("id", editionId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("edition", editionId));
    }

    /** Of all editions, since nobody may ever open one of them again; what another page clears away just now is left to it. */
    private void forgetWhoIsGone(OffsetDateTime since) {
        em.createNativeQuery(
                        """
                        delete from presence where ctid in (
                            select ctid from presence where seen_at < ?1 for update skip locked)
                        """)
                .setParameter(1, since)
                .executeUpdate();
    }

    /** Everybody once, the oneself of another tab last. */
    private List<Present> others(long editionId, long me, String tab, OffsetDateTime since) {
        List<?> rows = em.createNativeQuery(
                        """
                        select distinct a.full_name, a.id = ?2
                        from presence p join account a on a.id = p.account_id
                        where p.edition_id = ?1 and not (p.account_id = ?2 and p.tab = ?3)
                          and p.seen_at >= ?4
                        order by 2, 1
                        """)
                .setParameter(1, editionId)
                .setParameter(2, me)
                .setParameter(3, tab)
                .setParameter(4, since)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Present((String) row[0], (Boolean) row[1]))
                .toList();
    }
}
