package bg.glashatay.web.auditlog;

import bg.glashatay.ejb.auditlog.AuditLog;
import bg.glashatay.ejb.auditlog.AuditPage;
import bg.glashatay.ejb.auditlog.AuditRow;
import bg.glashatay.web.csv.CsvServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** The lines of the audit log that pass the filter; that they were taken out is written there, too. */
@WebServlet(AuditAddress.FILE)
public class AuditCsvServlet extends CsvServlet<AuditRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AuditLog log;

    public AuditCsvServlet() {
        super(
                "audit.csv",
                List.of(
                        "made_at_utc",
                        "actor",
                        "command",
                        "result",
                        "edition",
                        "from_state",
                        "to_state",
                        "content_hash",
                        "detail"));
    }

    @Override
    protected Iterator<List<AuditRow>> batches(Map<String, String> parameters) {
        var filter = AuditAddress.of(parameters::get).filter();
        log.export(filter);
        return new Iterator<>() {

            private AuditPage last;

            @Override
            public boolean hasNext() {
                return last == null || last.older();
            }

            @Override
            public List<AuditRow> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                last = last == null
                        ? log.newest(filter, BATCH)
                        : log.olderThan(last.rows().get(last.rows().size() - 1).place(), filter, BATCH);
                return last.rows();
            }
        };
    }

    @Override
    protected List<?> values(AuditRow row) {
        return Arrays.asList(
                row.madeAt(),
                row.actor(),
                row.command(),
                row.permitted() ? "permitted" : "refused",
                row.editionId(),
                row.from(),
                row.to(),
                row.contentHash(),
                row.detail());
    }
}
