package bg.glashatay.ejb.backup;

import bg.glashatay.domain.backup.BackupOutcome;
import bg.glashatay.domain.backup.BackupRun;
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
import java.util.Optional;

/** The rows about backups. */
@ApplicationScoped
class BackupRuns {

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

    List<BackupRun> newest(int count) {
        return em.createQuery(
                        "select r from BackupRun r join fetch r.begunBy order by r.startedAt desc, r.id desc",
                        BackupRun.class)
                .setMaxResults(count)
                .getResultList();
    }

    /** The newest that ended well, however many have failed since. */
    Optional<BackupRun> newestGood() {
        return em.createQuery(
                        "select r from BackupRun r join fetch r.begunBy where r.outcome in :good"
                                + " order by r.startedAt desc, r.id desc",
                        BackupRun.class)
                .setParameter("good", List.of(BackupOutcome.MADE, BackupOutcome.PROVED))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    boolean isUnderWay() {
        return (Boolean) em.createNativeQuery(Turn.taken(Turn.Work.BACKUP)).getSingleResult();
    }

    /** For whoever has the turn: what has no end has none because its node died. */
    @Transactional
    long begin(boolean trial) {
        var now = clock.instant();
        em.createNativeQuery("delete from backup_run where started_at < ?1")
                .setParameter(1, now.atOffset(ZoneOffset.UTC).minus(KEPT))
                .executeUpdate();
        em.createQuery("select r from BackupRun r where r.finishedAt is null", BackupRun.class)
                .getResultList()
                .forEach(run -> run.fail(now, CUT_OFF));
        var by = user.account();
        var run = new BackupRun(by, now, Machine.name(), trial);
        em.persist(run);
        audit.did(by.getUsername(), "MAKE_BACKUP", null, null, trial ? "with a trial restoration" : "");
        return run.getId();
    }

    @Transactional
    void wrote(long id, String file, Summary made) {
        var missing = made.missing().size() + made.damaged().size();
        find(id).wrote(file, made.bytes(), made.documents(), made.files(), missing);
    }

    @Transactional
    void succeed(long id) {
        find(id).succeed(clock.instant());
    }

    @Transactional
    void fail(long id, String why) {
        find(id).fail(clock.instant(), why);
    }

    private BackupRun find(long id) {
        return em.find(BackupRun.class, id);
    }
}
