package bg.glashatay.ejb.auditlog;

import java.util.List;

/**
 * Some lines of the log, newest first.
 *
 * @param newer whether there are newer ones
 * @param older whether there are older ones
 */
public record AuditPage(List<AuditRow> rows, boolean newer, boolean older) {

    public AuditPage {
        rows = List.copyOf(rows);
    }
}
