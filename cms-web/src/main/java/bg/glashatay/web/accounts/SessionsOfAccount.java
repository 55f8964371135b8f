package bg.glashatay.web.accounts;

import bg.glashatay.ejb.security.AccountAdministration;
import bg.glashatay.ejb.security.AccountQueries;
import bg.glashatay.ejb.security.SessionRow;
import bg.glashatay.web.shared.Said;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;

/**
 * Backs the part of an account's page that shows where somebody is logged in. The list stays as it was shown, so that a
 * button ends the login beside it.
 */
@Named
@ViewScoped
public class SessionsOfAccount implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    AccountAdministration service;

    @Inject
    transient AccountQueries queries;

    private List<SessionRow> rows;

    public List<SessionRow> of(long accountId) {
        if (rows == null) {
            rows = queries.sessions(accountId, Faces.getSession().getId());
        }
        return rows;
    }

    public void end(long accountId, SessionRow session) {
        service.endSession(accountId, session.id());
        toPage(accountId, "session.ended");
    }

    public void endAll(long accountId) {
        service.endSessions(accountId);
        toPage(accountId, "sessions.ended");
    }

    private static void toPage(long accountId, String happened) {
        Said.info("accounts", happened);
        Faces.redirect(AccountList.ADDRESS + "/" + accountId);
    }
}
