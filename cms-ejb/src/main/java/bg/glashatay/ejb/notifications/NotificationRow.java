package bg.glashatay.ejb.notifications;

import bg.glashatay.domain.notifications.NotificationKind;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.site.Section;
import java.time.Instant;

/**
 * A notification as a line of its recipient's inbox.
 *
 * @param title the edition's now
 * @param state the edition's now
 * @param actor the full name of who did it
 * @param note the reason given, or what the comment says; empty for none
 * @param readAt null while it is unread
 * @param comment the comment that it tells of; null where it tells of a step
 * @param remark the comment's remark, where it is an answer to one; null where it is not
 */
public record NotificationRow(
        long id,
        NotificationKind kind,
        long editionId,
        long documentId,
        int number,
        Language language,
        String title,
        EditionState state,
        Section section,
        String actor,
        Instant madeAt,
        String note,
        Instant readAt,
        Long comment,
        Long remark) {

    static final String QUERY_SELECT =
            """
            select new bg.glashatay.ejb.notifications.NotificationRow(
                n.id, n.kind, e.id, d.id, e.number, e.language, e.title, e.state, s, a.fullName, n.madeAt, n.note,
                n.readAt, c.id, r.id)
            from Notification n join n.edition e join e.document d join e.section s join n.actor a
            left join n.comment c left join c.parent r
            """;

    public boolean unread() {
        return readAt == null;
    }

    /** The page of the editorial desk where the matter is dealt with. */
    public String address() {
        if (kind == NotificationKind.FEEDBACK) {
            return NotificationAddress.ofFeedback(documentId);
        }
        if (comment != null) {
            return NotificationAddress.ofComment(editionId, state, remark == null ? comment : remark);
        }
        return NotificationAddress.of(kind, editionId);
    }
}
