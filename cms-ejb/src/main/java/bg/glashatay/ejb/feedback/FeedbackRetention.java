package bg.glashatay.ejb.feedback;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;

/** Forgets what readers wrote, and every notification that repeats it; how many found a page useful is kept. */
@Dependent
public class FeedbackRetention {

    static final Period KEPT = Period.ofMonths(12);

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Clock clock;

    @Transactional
    public void forgetOld() {
        em.createNativeQuery("delete from feedback where given_at < ?1")
                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC).minus(KEPT))
                .executeUpdate();
    }
}
