package bg.glashatay.ejb.notifications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/** Forgets notifications that nobody needs any more; what happened stays in the editions' histories. */
@Dependent
public class Retention {

    /** After it was read. */
    static final Duration READ = Duration.ofDays(180);

    /** After it was written, read or not. */
    static final Duration UNREAD = Duration.ofDays(365);

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Clock clock;

    @Transactional
    public void forgetOld() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        em.createNativeQuery("delete from notification where read_at < ?1 or made_at < ?2")
                .setParameter(1, now.minus(READ))
                .setParameter(2, now.minus(UNREAD))
                .executeUpdate();
        em.createNativeQuery("delete from daily_mail where day < ?1")
                .setParameter(1, now.minus(READ).toLocalDate())
                .executeUpdate();
    }
}
