package bg.glashatay.web.notifications;

import bg.glashatay.ejb.notifications.NotificationQueries;
import bg.glashatay.ejb.notifications.NotificationRow;
import bg.glashatay.ejb.notifications.NotificationService;
import bg.glashatay.ejb.shared.Page;
import bg.glashatay.web.shared.Paging;
import bg.glashatay.web.shared.Said;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;

/** Backs editor/notifications/inbox.xhtml: what somebody was told, the unread first. */
@Named
@RequestScoped
public class Inbox {

    static final String ADDRESS = "/editor/notifications";
    private static final int ROWS = 25;

    @Inject
    NotificationQueries queries;

    @Inject
    NotificationService notifications;

    private Page<NotificationRow> page;
    private Paging place;
    private long newestSeen;

    @PostConstruct
    void load() {
        var number = Paging.number(Faces.getRequestParameter("page"));
        // before the page: what comes in between is then shown and stays unread, and not the other way round
        newestSeen = queries.newest();
        page = queries.inbox(Paging.first(number, ROWS), ROWS);
        place = new Paging(number, page.total(), ROWS, ADDRESS);
    }

    /** Marks as read what stood here when the page was shown, and nothing that came since. */
    public void readAll() {
        notifications.readAll(newestSeen);
        Said.info("notifications", "inbox.all.read");
        Faces.redirect(ADDRESS);
    }

    public List<NotificationRow> getRows() {
        return page.rows();
    }

    public Paging getPlace() {
        return place;
    }

    /** Whether there is anything here to be marked as read: unread lines come first, so the first page knows. */
    public boolean isReadable() {
        return place.number() == 1 && page.rows().stream().anyMatch(NotificationRow::unread);
    }

    /** Sent along with the form. */
    public long getNewestSeen() {
        return newestSeen;
    }

    public void setNewestSeen(long newestSeen) {
        this.newestSeen = newestSeen;
    }
}
