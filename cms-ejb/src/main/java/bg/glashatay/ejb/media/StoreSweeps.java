package bg.glashatay.ejb.media;

import bg.glashatay.domain.media.StoreSweep;
import bg.glashatay.domain.media.SweptFiles;
import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The rows about sweeps of the store. */
@ApplicationScoped
class StoreSweeps {

    private static final Period KEPT = Period.ofYears(1);

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Writes down what came of a sweep, and forgets those of long ago. */
    @Transactional
    StoreSweep enter(Instant started, SweptFiles files, long leftovers, List<String> missing) {
        em.createNativeQuery("delete from store_sweep where started_at < ?1")
                .setParameter(1, started.atOffset(ZoneOffset.UTC).minus(KEPT))
                .executeUpdate();
        var by = user.account();
        var sweep = new StoreSweep(by, started, clock.instant(), files, leftovers, missing);
        em.persist(sweep);
        audit.did(
                by.getUsername(),
                "SWEEP_STORE",
                null,
                null,
                "files " + files.files() + ", orphans " + files.orphans() + ", leftovers " + leftovers + ", missing "
                        + missing.size());
        return sweep;
    }

    Optional<StoreSweep> newest() {
        return em.createQuery("select s from StoreSweep s order by s.startedAt desc, s.id desc", StoreSweep.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
