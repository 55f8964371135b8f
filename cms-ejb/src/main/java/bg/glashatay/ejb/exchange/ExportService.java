package bg.glashatay.ejb.exchange;

import bg.glashatay.domain.exchange.ExportRun;
import bg.glashatay.domain.exchange.ExportScope;
import bg.glashatay.domain.exchange.ExportUnderWayException;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.audit.AuditedAs;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;

/** Archives of the site for another installation, at the wish of an administrator. */
@Stateless
@Audited
public class ExportService {

    /** Archives that are kept until they are taken along. */
    public static final int KEPT = ExportFolder.KEPT;

    private static final int SHOWN = 20;

    @Inject
    ExportWork work;

    @Inject
    ExportRuns runs;

    @Inject
    ExportFolder folder;

    @Inject
    CurrentUser user;

    /** The newest, newest first. */
    @AuditedAs(value = "READ_EXPORTS", reading = true)
    public List<ExportRun> newest() {
        user.require(Right.EXPORT);
        return runs.newest(SHOWN);
    }

    /** Whether one is being made at this moment, on whichever node. */
    @AuditedAs(value = "READ_EXPORTS", reading = true)
    public boolean isUnderWay() {
        user.require(Right.EXPORT);
        return runs.isUnderWay();
    }

    /** Whether the file of an archive is still there to be taken along. */
    @AuditedAs(value = "READ_EXPORTS", reading = true)
    public boolean isThere(String file) {
        user.require(Right.EXPORT);
        return folder.find(file).isPresent();
    }

    /**
     * Begins one and does not wait for it; {@link #newest} tells what came of it.
     *
     * @throws ExportUnderWayException when one is being made
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void makeExport(ExportScope scope) {
        user.require(Right.EXPORT);
        work.begin(scope, work.turn().orElseThrow(ExportUnderWayException::new));
    }

    /**
     * The file of an archive, to be taken along; the audit log says who did.
     *
     * @throws NotFoundException when there is none of that name
     */
    @AuditedAs("TAKE_EXPORT")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Path takeExport(String file) {
        user.require(Right.EXPORT);
        var found = folder.find(file).orElseThrow(() -> new NotFoundException("export", file));
        runs.taken(file);
        return found;
    }
}
