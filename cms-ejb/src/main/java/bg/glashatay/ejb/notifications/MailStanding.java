package bg.glashatay.ejb.notifications;

/**
 * How it stands with the mail of the whole house, for administrators.
 *
 * @param on whether a mail server is named
 * @param waiting mails that are to be sent now or at another attempt
 * @param givenUp mails that could not be sent in all attempts
 */
public record MailStanding(boolean on, long waiting, long givenUp) {}
