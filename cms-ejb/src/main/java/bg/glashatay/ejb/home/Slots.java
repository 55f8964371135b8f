package bg.glashatay.ejb.home;

import bg.glashatay.domain.home.HomeBlock;
import bg.glashatay.domain.home.HomePlace;
import bg.glashatay.domain.home.HomeSlot;
import bg.glashatay.domain.shared.Language;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What editors have arranged on the front pages. */
@Dependent
class Slots {

    /** The last to begin stands on top; in the other places the order is an editor's. */
    private static final Comparator<HomeSlot> IN_ORDER = Comparator.comparing(HomeSlot::getPlace)
            .thenComparing((one, other) -> one.getPlace() == HomePlace.LEAD
                    ? other.period()
                            .from()
                            .instant()
                            .compareTo(one.period().from().instant())
                    : 0)
            .thenComparing(HomeSlot::getPosition)
            .thenComparing(HomeSlot::getId);

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    /** What is to stand there at the moment, place by place, the first first. */
    List<HomeSlot> at(Language language, Instant moment) {
        return em.createQuery(
                        """
                        select s from HomeSlot s join fetch s.document
                         where s.language = :language and s.fromAt <= :moment
                           and (s.untilAt is null or s.untilAt > :moment)
                        """,
                        HomeSlot.class)
                .setParameter("language", language)
                .setParameter("moment", moment)
                .getResultStream()
                .sorted(IN_ORDER)
                .toList();
    }

    /** What stands there at the moment or later, in the same order. */
    List<HomeSlot> from(Language language, Instant moment) {
        return em.createQuery(
                        """
                        select s from HomeSlot s join fetch s.document join fetch s.placedBy
                         where s.language = :language and (s.untilAt is null or s.untilAt > :moment)
                        """,
                        HomeSlot.class)
                .setParameter("language", language)
                .setParameter("moment", moment)
                .getResultStream()
                .sorted(IN_ORDER)
                .toList();
    }

    /** What is not over of the place in which the slot is, but for itself; the whole place is locked. */
    List<HomeSlot> lockedBeside(long slotId, Instant moment) {
        return em.createQuery("select s.language, s.place from HomeSlot s where s.id = :id", Object[].class)
                .setParameter("id", slotId)
                .getResultStream()
                .flatMap(where -> locked((Language) where[0], (HomePlace) where[1], moment).stream())
                .filter(other -> !other.getId().equals(slotId))
                .toList();
    }

    /** All of one place that is not over, kept from others' commands until the transaction ends. */
    List<HomeSlot> locked(Language language, HomePlace place, Instant moment) {
        return em.createQuery(
                        """
                        select s from HomeSlot s
                         where s.language = :language and s.place = :place
                           and (s.untilAt is null or s.untilAt > :moment)
                         order by s.id
                        """,
                        HomeSlot.class)
                .setParameter("language", language)
                .setParameter("place", place)
                .setParameter("moment", moment)
                // by what never changes, so that everybody takes the locks in the same order
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .sorted(Comparator.comparing(HomeSlot::getPosition).thenComparing(HomeSlot::getId))
                .toList();
    }

    /** What has been said about sections' blocks, in order. */
    List<HomeBlock> blocks(Language language) {
        return em.createQuery(
                        "select b from HomeBlock b join fetch b.section where b.language = :language order by b.position",
                        HomeBlock.class)
                .setParameter("language", language)
                .getResultList();
    }
}
