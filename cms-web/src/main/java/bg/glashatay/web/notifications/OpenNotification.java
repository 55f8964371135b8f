package bg.glashatay.web.notifications;

import bg.glashatay.ejb.notifications.NotificationQueries;
import bg.glashatay.ejb.notifications.NotificationService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;

/** Backs the address that inbox and mails lead to: the notification is read, and its matter opens. */
@Named
@RequestScoped
public class OpenNotification {

    @Inject
    NotificationQueries queries;

    @Inject
    NotificationService notifications;

    private long id;

    public void open() {
        var notification = queries.find(id);
        notifications.read(id);
        Faces.redirect(notification.address());
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
