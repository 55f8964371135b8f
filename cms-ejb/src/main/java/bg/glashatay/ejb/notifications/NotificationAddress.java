package bg.glashatay.ejb.notifications;

import bg.glashatay.domain.notifications.NotificationKind;
import bg.glashatay.domain.publishing.EditionState;

/** Where notifications lead: paths of the editorial desk. */
final class NotificationAddress {

    private NotificationAddress() {}

    /** The page where the matter is dealt with: what waits for a decision is read to be decided about. */
    static String of(NotificationKind kind, long editionId, EditionState state) {
        var edition = "/editor/editions/" + editionId;
        var decided =
                switch (kind) {
                    case SUBMITTED, APPROVED, UNREVIEWED -> true;
                    case COMMENTED, MENTIONED -> state == EditionState.IN_REVIEW;
                    case RETURNED, PUBLISHED, FAILED, TAKEN_DOWN -> false;
                };
        return decided ? edition + "/review" : edition;
    }

    /** The address that marks a notification as read and leads on. */
    static String opening(long notificationId) {
        return "/editor/notifications/" + notificationId;
    }
}
