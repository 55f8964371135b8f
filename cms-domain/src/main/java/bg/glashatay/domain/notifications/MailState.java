package bg.glashatay.domain.notifications;

/** What has become of a notification's mail. */
public enum MailState {
    /** None is to be sent: not wanted, no address, no mail server, or old news. */
    NONE,
    /** Waits to be sent by itself. */
    WAITING,
    /** Waits for the daily mail. */
    DAILY,
    SENT,
    /** Was not sent, because the recipient had read it already or may no longer read it. */
    DROPPED,
    /** Could not be sent in all attempts. */
    GIVEN_UP
}
