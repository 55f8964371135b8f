package bg.glashatay.domain.notifications;

/** How somebody wants to have a kind of notification by mail; the inbox has it in any case. */
public enum MailChoice {
    AT_ONCE,
    /** With the day's others, in the morning. */
    DAILY,
    NEVER
}
