package bg.glashatay.web.accounts;

import bg.glashatay.ejb.security.AccountAdministration;
import bg.glashatay.ejb.security.AccountQueries;
import bg.glashatay.ejb.security.HeldRole;
import bg.glashatay.web.shared.Attempt;
import bg.glashatay.web.shared.Said;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;

/** Backs the part of an account's page where roles are given and taken, for the whole site or in a section. */
@Named
@ViewScoped
public class RolesOfAccount implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    AccountAdministration service;

    @Inject
    transient AccountQueries queries;

    private String role = "";
    private String section = "";
    private Attempt attempt = Attempt.NONE;

    public void give(long accountId) {
        attempt = Attempt.at(() -> service.giveRole(accountId, role, section));
        toPage(accountId, "role.given");
    }

    public void take(long accountId, HeldRole held) {
        attempt = Attempt.at(() -> service.takeRole(accountId, held.id()));
        toPage(accountId, "role.taken");
    }

    private void toPage(long accountId, String happened) {
        if (attempt.done()) {
            Said.info("accounts", happened);
            Faces.redirect(AccountList.ADDRESS + "/" + accountId);
        }
    }

    public List<String> getChoices() {
        return queries.roles();
    }

    public Attempt getAttempt() {
        return attempt;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role == null ? "" : role;
    }

    /** The slug of the section where it shall count; empty: the whole site. */
    public String getSection() {
        return section;
    }

    /** Faces hands null over for the choice whose value is empty. */
    public void setSection(String section) {
        this.section = section == null ? "" : section;
    }
}
