package bg.glashatay.ejb.notifications;

import bg.glashatay.domain.notifications.NotificationKind;
import bg.glashatay.domain.publishing.EditionState;

/** Where notifications lead: paths of the editorial desk. */
final class NotificationAddress {

    private NotificationAddress() {}

    /** The page where a step's matter is dealt with: what waits for a decision is read to be decided about. */
    static String of(NotificationKind kind, long editionId) {
        return switch (kind) {
            case SUBMITTED, APPROVED, UNREVIEWED -> edition(editionId) + "/review";
            default -> edition(editionId);
        };
    }

    /** The remark in its discussion: beside the text while that is read, on a page of its own at other times. */
    static String ofComment(long editionId, EditionState state, long remark) {
        var page = state == EditionState.IN_REVIEW || state == EditionState.READY ? "/review" : "/comments";
        return edition(editionId) + page + "#comment-" + remark;
    }

    /** What readers write about the document, all that waits. */
    static String ofFeedback(long documentId) {
        return "/editor/feedback?document=" + documentId;
    }

    private static String edition(long editionId) {
        return "/editor/editions/" + editionId;
    }

    /** The address that marks a notification as read and leads on. */
    static String opening(long notificationId) {
        return "/editor/notifications/" + notificationId;
    }
}
