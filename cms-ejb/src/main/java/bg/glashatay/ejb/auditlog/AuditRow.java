package bg.glashatay.ejb.auditlog;

import bg.glashatay.domain.shared.Language;
import java.time.Instant;

/**
 * A line of the audit log.
 *
 * @param editionId what it was about; null for other things
 * @param title that edition's title now; null without one
 * @param from the state it left; null where no state was involved
 * @param contentHash null where no content was involved
 * @param detail a reason or what a command was about; of a refusal, its code; empty for none
 */
public record AuditRow(
        long id,
        Instant madeAt,
        String actor,
        String command,
        boolean permitted,
        Long editionId,
        String title,
        Language language,
        String from,
        String to,
        String contentHash,
        String detail) {

    static final String QUERY_SELECT =
            """
            select new bg.glashatay.ejb.auditlog.AuditRow(
                a.id, a.madeAt, a.actor, a.command, a.permitted, a.editionId, e.title, e.language, a.fromState, a.toState,
                a.contentHash, a.detail)
            from AuditEntry a left join Edition e on e.id = a.editionId
            """;

    public AuditPlace place() {
        return new AuditPlace(madeAt, id);
    }
}
