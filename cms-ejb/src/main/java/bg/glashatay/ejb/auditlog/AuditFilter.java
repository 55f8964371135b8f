package bg.glashatay.ejb.auditlog;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which lines of the audit log are wanted; null means any.
 *
 * @param actor the whole username
 * @param command its name in the log, such as {@code APPROVE}
 * @param permitted whether it was done or refused
 * @param documentId any edition of the document
 * @param from the first day, in UTC as all times of the log
 * @param until the last day
 * @param text a part of the detail (a reason, the code of a refusal), in any case
 */
public record AuditFilter(
        String actor,
        String command,
        Boolean permitted,
        Long editionId,
        Long documentId,
        LocalDate from,
        LocalDate until,
        String text)
        implements Serializable {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, null, null);

    /** What was asked for, in one line; for the log's own line about an export. */
    String described() {
        return Stream.of(
                        named("actor", actor),
                        named("command", command),
                        named("permitted", permitted),
                        named("edition", editionId),
                        named("document", documentId),
                        named("from", from),
                        named("until", until),
                        named("text", text))
                .filter(condition -> !condition.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String named(String name, Object value) {
        return value == null ? "" : name + "=" + value;
    }
}
