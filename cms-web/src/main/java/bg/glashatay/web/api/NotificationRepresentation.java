package bg.glashatay.web.api;

import bg.glashatay.domain.notifications.NotificationKind;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.ejb.notifications.NotificationRow;
import java.time.Instant;

/**
 * Something that the account was told.
 *
 * @param note the reason given, or what the comment says; absent for none
 * @param read when it was read; absent before
 * @param href the edition
 */
public record NotificationRepresentation(
        long id,
        NotificationKind kind,
        String title,
        String section,
        EditionState state,
        String language,
        String actor,
        Instant at,
        String note,
        Instant read,
        String href) {

    static NotificationRepresentation of(NotificationRow row) {
        return new NotificationRepresentation(
                row.id(),
                row.kind(),
                row.title(),
                row.section().getSlug(),
                row.state(),
                row.language().code(),
                row.actor(),
                row.madeAt(),
                row.note().isEmpty() ? null : row.note(),
                row.readAt(),
                EditionRepresentation.href(row.documentId(), row.number()));
    }
}
