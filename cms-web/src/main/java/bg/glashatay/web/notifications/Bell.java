package bg.glashatay.web.notifications;

import bg.glashatay.ejb.notifications.NotificationQueries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Backs the bell on every page: how much is unread, asked once. */
@Named
@RequestScoped
public class Bell {

    @Inject
    NotificationQueries notifications;

    private Integer unread;

    public int getUnread() {
        if (unread == null) {
            unread = notifications.unread();
        }
        return unread;
    }

    /** Whether there are more than are counted. */
    public boolean isMany() {
        return getUnread() >= NotificationQueries.MOST_COUNTED;
    }

    /** The number beside the bell, short. */
    public String getNumber() {
        return isMany() ? NotificationQueries.MOST_COUNTED - 1 + "+" : Integer.toString(getUnread());
    }
}
