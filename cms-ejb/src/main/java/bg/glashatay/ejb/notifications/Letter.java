package bg.glashatay.ejb.notifications;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.MailAddress;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A mail, ready to go.
 *
 * @param id the same at every attempt, so that a mail server or program knows a second copy for what it is
 * @param toName the full name of who gets it
 * @param subject one line, whatever was handed in
 */
record Letter(
        String id, MailAddress to, String toName, Language language, String subject, String text, Instant written) {

    /** What ends a line or could end one somewhere on the way. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    Letter {
        toName = oneLine(toName);
        subject = oneLine(subject);
    }

    /** A header's value as a single line: a line end in it would begin another header. */
    static String oneLine(String value) {
        return CONTROL.matcher(value).replaceAll(" ").strip();
    }
}
