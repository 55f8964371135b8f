package bg.glashatay.ejb.transfer;

import bg.glashatay.domain.transfer.ImportKind;
import bg.glashatay.domain.transfer.ImportLine;
import bg.glashatay.domain.transfer.ImportRun;
import bg.glashatay.domain.transfer.Imported;
import bg.glashatay.domain.transfer.ImportedItem;
import bg.glashatay.domain.transfer.Verdict;
import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.persistence.Turn;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.ejb.shared.Machine;
import bg.glashatay.ejb.shared.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows about imports. */
@ApplicationScoped
class ImportRuns {

    private static final Period KEPT = Period.ofYears(2);

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    List<ImportRun> newest(int count) {
        return em.createQuery(
                        "select r from ImportRun r join fetch r.begunBy order by r.startedAt desc, r.id desc",
                        ImportRun.class)
                .setMaxResults(count)
                .getResultList();
    }

    Optional<ImportRun> find(long id) {
        return em.createQuery("select r from ImportRun r join fetch r.begunBy where r.id = :id", ImportRun.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    boolean isUnderWay() {
        return (Boolean) em.createNativeQuery(Turn.taken(Turn.Work.IMPORT)).getSingleResult();
    }

    /** How many lines there are of each verdict. */
    Map<Verdict, Long> counts(long runId) {
        var counts = new EnumMap<Verdict, Long>(Verdict.class);
        em.createQuery(
                        "select l.verdict, count(l) from ImportLine l where l.runId = :run group by l.verdict",
                        Object[].class)
                .setParameter("run", runId)
                .getResultList()
                .forEach(row -> counts.put((Verdict) row[0], (Long) row[1]));
        return counts;
    }

    /** @param verdict empty for all */
    Page<ImportLine> lines(long runId, Optional<Verdict> verdict, int from, int count) {
        var where =
                " from ImportLine l where l.runId = :run" + (verdict.isPresent() ? " and l.verdict = :verdict" : "");
        var rows = em.createQuery("select l" + where + " order by l.id", ImportLine.class)
                .setParameter("run", runId)
                .setFirstResult(from)
                .setMaxResults(count);
        var total = em.createQuery("select count(l)" + where, Long.class).setParameter("run", runId);
        verdict.ifPresent(only -> {
            rows.setParameter("verdict", only);
            total.setParameter("verdict", only);
        });
        return new Page<>(rows.getResultList(), total.getSingleResult());
    }

    /** For whoever has the turn: what has no end has none because its node died. */
    @Transactional
    long begin(ImportKind kind, ImportOrder order) {
        var now = clock.instant();
        forget(now.atOffset(ZoneOffset.UTC).minus(KEPT));
        em.createQuery("select r from ImportRun r where r.finishedAt is null", ImportRun.class)
                .getResultList()
                .forEach(run -> run.cutOff(now));
        var by = user.account();
        var run = new ImportRun(by, now, Machine.name(), kind, order.mode(), order.fileName(), order.section());
        em.persist(run);
        em.flush();
        audit.did(by.getUsername(), "IMPORT", null, null, kind + " " + order.mode() + " " + order.fileName());
        return run.getId();
    }

    /** What was brought in is known as such for ever; how that went, with names and addresses, is not. */
    private void forget(OffsetDateTime before) {
        em.createNativeQuery(
                        "delete from import_line where run_id in (select id from import_run where started_at < ?1)")
                .setParameter(1, before)
                .executeUpdate();
        em.createNativeQuery("delete from import_run where started_at < ?1")
                .setParameter(1, before)
                .executeUpdate();
    }

    @Transactional
    void survey(long id, Survey survey) {
        em.find(ImportRun.class, id).survey(ImportLine.shortened(survey.source()), survey.items());
    }

    /**
     * What is known of a thing. In a transaction, as all that the thread of an import asks for: without one the server
     * would lend it the entity manager of the call that began the import, and close that when the call has ended.
     */
    @Transactional
    Optional<ImportedItem> known(String source, String key) {
        return em.createQuery(
                        "select i from ImportedItem i where i.source = :source and i.itemKey = :key",
                        ImportedItem.class)
                .setParameter("source", source)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** Within the transaction of the thing. */
    @Transactional(Transactional.TxType.MANDATORY)
    void remember(String source, String key, Imported what, String digest) {
        var item = known(source, key).orElseGet(() -> new ImportedItem(source, key));
        item.become(what, digest, clock.instant());
        em.persist(item);
    }

    @Transactional
    void keep(long id, long done, List<ImportLine> lines) {
        em.find(ImportRun.class, id).advance(done);
        lines.forEach(em::persist);
    }

    @Transactional
    void succeed(long id) {
        var run = em.find(ImportRun.class, id);
        run.succeed(clock.instant());
        ended(run, counts(id).toString());
    }

    @Transactional
    void refuse(long id, ImportRefusedException why) {
        var run = em.find(ImportRun.class, id);
        run.refuse(clock.instant(), why.key(), why.arguments());
        ended(run, why.key());
    }

    @Transactional
    void fail(long id, String key, String word) {
        var run = em.find(ImportRun.class, id);
        run.fail(clock.instant(), key, List.of(word));
        ended(run, key + " " + counts(id));
    }

    /** The line about its end is of whoever wanted it. */
    private void ended(ImportRun run, String result) {
        audit.did(
                run.getBegunBy().getUsername(),
                "END_IMPORT",
                null,
                null,
                run.getKind() + " " + run.getMode() + " " + run.getFileName() + " " + run.getOutcome() + " " + result);
    }
}
