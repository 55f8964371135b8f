package bg.glashatay.ejb.notifications;

import bg.glashatay.domain.notifications.MailChoice;
import bg.glashatay.domain.notifications.NotificationKind;
import bg.glashatay.domain.shared.Language;
import java.util.EnumMap;
import java.util.Map;

/**
 * Where and how somebody wants their mail.
 *
 * @param address empty: no mail at all
 * @param language the language of the mail
 * @param choices for every kind of notification
 */
public record MailWishes(String address, Language language, Map<NotificationKind, MailChoice> choices) {

    public MailWishes {
        choices = Map.copyOf(choices);
    }

    /** What is usual for each kind. */
    static Map<NotificationKind, MailChoice> usual() {
        var usual = new EnumMap<NotificationKind, MailChoice>(NotificationKind.class);
        for (var kind : NotificationKind.values()) {
            usual.put(kind, kind.usualMail());
        }
        return usual;
    }
}
