package bg.glashatay.ejb.exchange;

import bg.glashatay.domain.exchange.ExportRun;
import bg.glashatay.domain.exchange.ExportScope;
import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.persistence.Turn;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.ejb.shared.Machine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;

/** The rows about archives that were made. */
@ApplicationScoped
class ExportRuns {

    private static final Period KEPT = Period.ofYears(2);
    private static final String CUT_OFF = "The server was stopped, or died, before it was finished.";

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    List<ExportRun> newest(int count) {
        return em.createQuery(
                        "select r from ExportRun r join fetch r.begunBy order by r.startedAt desc, r.id desc",
                        ExportRun.class)
                .setMaxResults(count)
                .getResultList();
    }

    boolean isUnderWay() {
        return (Boolean) em.createNativeQuery(Turn.taken(Turn.Work.EXPORT)).getSingleResult();
    }

    /** For whoever has the turn: what has no end has none because its node died. */
    @Transactional
    long begin(ExportScope scope) {
        var now = clock.instant();
        em.createNativeQuery("delete from export_run where started_at < ?1")
                .setParameter(1, now.atOffset(ZoneOffset.UTC).minus(KEPT))
                .executeUpdate();
        em.createQuery("select r from ExportRun r where r.finishedAt is null", ExportRun.class)
                .getResultList()
                .forEach(run -> run.fail(now, CUT_OFF));
        var by = user.account();
        var run = new ExportRun(by, now, Machine.name(), scope);
        em.persist(run);
        audit.did(by.getUsername(), "MAKE_EXPORT", null, null, scope.name());
        return run.getId();
    }

    @Transactional
    void comesAlong(long id, long written, long inAll) {
        find(id).comesAlong(written, inAll);
    }

    @Transactional
    void succeed(long id, String file, long bytes, Manifest made) {
        var run = find(id);
        run.comesAlong(made.documents(), made.documents());
        run.succeed(clock.instant(), file, bytes, made.files(), made.missing().size());
    }

    @Transactional
    void fail(long id, String why) {
        find(id).fail(clock.instant(), why);
    }

    /** That somebody took the file along. */
    @Transactional
    void taken(String file) {
        audit.did(user.username(), "TAKE_EXPORT", null, null, file);
    }

    private ExportRun find(long id) {
        return em.find(ExportRun.class, id);
    }
}
