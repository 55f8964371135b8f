package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.Transition;
import bg.glashatay.domain.security.Right;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.function.LongConsumer;

/** What the timetable has to do now, and that only one node does it. For the scheduler. */
@Stateless
public class DueEditions {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Editions whose time to go out has come, in the order of their times. */
    public List<Long> toPublish(int most) {
        user.requireSomewhere(Right.RUN_SCHEDULE);
        return em.createQuery(
                        "select e.id from Edition e where e.state = :state and e.schedule.scheduledFor <= :now"
                                + " order by e.schedule.scheduledFor, e.id",
                        Long.class)
                .setParameter("state", EditionState.SCHEDULED)
                .setParameter("now", clock.instant())
                .setMaxResults(most)
                .getResultList();
    }

    /** Pages that have expired and are not written down as such yet, in the order of their times. */
    public List<Long> toExpire(int most) {
        user.requireSomewhere(Right.RUN_SCHEDULE);
        return em.createQuery(
                        "select e.id from Edition e where e.state = :state and e.expiry.expiresAt <= :now"
                                + " order by e.expiry.expiresAt, e.id",
                        Long.class)
                .setParameter("state", EditionState.PUBLISHED)
                .setParameter("now", clock.instant())
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Takes a step of the timetable's unless another node has taken it meanwhile. That is asked under the document's lock:
     * otherwise the node that comes second would be refused what need not be done, and the audit log would tell of it.
     */
    public void unlessTaken(long editionId, Transition step, LongConsumer command) {
        user.requireSomewhere(Right.RUN_SCHEDULE);
        if (step.isOpenFrom(editions.lock(editionId).getState())) {
            command.accept(editionId);
        }
    }
}
