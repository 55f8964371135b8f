package bg.glashatay.web.accounts;

import bg.glashatay.ejb.security.OwnSessions;
import bg.glashatay.ejb.security.SessionRow;
import bg.glashatay.web.shared.Attempt;
import bg.glashatay.web.shared.Said;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;

/** Backs the page where people see where they are logged in, and end what they do not know. */
@Named
@ViewScoped
public class SessionsOfMine implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ADDRESS = "/editor/sessions";

    @Inject
    OwnSessions service;

    private List<SessionRow> rows;
    private Attempt attempt = Attempt.NONE;

    @PostConstruct
    void load() {
        rows = service.list(Faces.getSession().getId());
    }

    public void end(SessionRow session) {
        attempt = Attempt.at(() -> service.end(session.id()));
        toPage("session.ended");
    }

    public void endOthers() {
        attempt = Attempt.at(() -> service.endOthers(Faces.getSession().getId()));
        toPage("sessions.others.ended");
    }

    private void toPage(String happened) {
        if (attempt.done()) {
            Said.info("accounts", happened);
            Faces.redirect(ADDRESS);
        }
    }

    public Attempt getAttempt() {
        return attempt;
    }

    public List<SessionRow> getRows() {
        return rows;
    }

    public boolean isOthers() {
        return rows.stream().anyMatch(row -> !row.present());
    }
}
