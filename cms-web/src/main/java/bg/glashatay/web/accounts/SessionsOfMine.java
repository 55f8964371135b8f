package bg.glashatay.web.accounts;

import bg.glashatay.ejb.security.OwnSessions;
import bg.glashatay.ejb.security.SessionRow;
import bg.glashatay.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Backs the page where people see where they are logged in, and end what they do not know. */
@Named
@ViewScoped
public class SessionsOfMine implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ADDRESS = "/editor/sessions";

    @Inject
    OwnSessions service;

    private List<SessionRow> rows;

    @PostConstruct
    void load() {
        rows = service.list(Faces.getSession().getId());
    }

    public void end(SessionRow session) {
        service.end(session.id());
        toPage("session.ended");
    }

    public void endOthers() {
        service.endOthers(Faces.getSession().getId());
        toPage("sessions.others.ended");
    }

    private static void toPage(String happened) {
        Messages.addFlashGlobalInfo("{0}", Texts.of("accounts", happened));
        Faces.redirect(ADDRESS);
    }

    public List<SessionRow> getRows() {
        return rows;
    }

    public boolean isOthers() {
        return rows.stream().anyMatch(row -> !row.present());
    }
}
