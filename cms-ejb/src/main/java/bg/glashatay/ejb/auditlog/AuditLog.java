package bg.glashatay.ejb.auditlog;

import bg.glashatay.domain.security.Right;
import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.audit.AuditedAs;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Reads the audit log, for those who may: newest first, page by page beside a known place. Nothing changes it. */
@Stateless
@Audited
public class AuditLog {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    /** The newest lines that pass the filter. */
    @AuditedAs(value = "READ_AUDIT", reading = true)
    public AuditPage newest(AuditFilter filter, int size) {
        user.require(Right.READ_AUDIT);
        return olderPage(new AuditQuery(filter), size, false);
    }

    /** The lines next before the place. */
    @AuditedAs(value = "READ_AUDIT", reading = true)
    public AuditPage olderThan(AuditPlace place, AuditFilter filter, int size) {
        user.require(Right.READ_AUDIT);
        return olderPage(new AuditQuery(filter).before(place), size, true);
    }

    /** The lines next after the place; the newest ones where these would not fill a page. */
    @AuditedAs(value = "READ_AUDIT", reading = true)
    public AuditPage newerThan(AuditPlace place, AuditFilter filter, int size) {
        user.require(Right.READ_AUDIT);
        var rows = new AuditQuery(filter).after(place).rows(em, size + 1);
        return rows.size() <= size
                ? olderPage(new AuditQuery(filter), size, false)
                : new AuditPage(rows.subList(1, rows.size()), true, true);
    }

    /** Writes down that what passes the filter is taken out; who does so reads it afterwards, page by page. */
    @AuditedAs("EXPORT_AUDIT")
    public void export(AuditFilter filter) {
        user.require(Right.READ_AUDIT);
        audit.did(user.username(), "EXPORT_AUDIT", null, null, filter.described());
    }

    private AuditPage olderPage(AuditQuery query, int size, boolean newer) {
        List<AuditRow> rows = query.rows(em, size + 1);
        return new AuditPage(rows.subList(0, Math.min(size, rows.size())), newer, rows.size() > size);
    }
}
