package bg.glashatay.ejb.notifications;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.shared.SiteClock;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ResourceBundle;

/** The words of mails in one language. */
final class MailTexts {

    private static final ResourceBundle.Control EXACTLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Language language;
    private final ResourceBundle bundle;

    private MailTexts(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "bg.glashatay.ejb.notifications.mail", language.locale(), MailTexts.class.getClassLoader(), EXACTLY);
    }

    static MailTexts in(Language language) {
        return new MailTexts(language);
    }

    Language language() {
        return language;
    }

    String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), language.locale()).format(arguments);
    }

    /** Such as 24 февруари 2025. */
    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).format(day);
    }

    /** Such as 24 февруари 2025, 9:05. */
    String moment(Instant time) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy, H:mm", language.locale())
                .withZone(SiteClock.ZONE)
                .format(time);
    }
}
