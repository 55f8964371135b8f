package bg.glashatay.web.notifications;

import bg.glashatay.domain.notifications.MailChoice;
import bg.glashatay.domain.notifications.NotificationKind;
import java.io.Serializable;

/** A line of the form about mail: a kind of notification and what was chosen for it. */
public class KindOfMail implements Serializable {

    private static final long serialVersionUID = 1L;

    private final NotificationKind kind;
    private MailChoice choice;

    KindOfMail(NotificationKind kind, MailChoice choice) {
        this.kind = kind;
        this.choice = choice;
    }

    public NotificationKind getKind() {
        return kind;
    }

    public MailChoice getChoice() {
        return choice;
    }

    public void setChoice(MailChoice choice) {
        this.choice = choice;
    }
}
