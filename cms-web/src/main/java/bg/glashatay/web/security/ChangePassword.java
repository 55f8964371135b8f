package bg.glashatay.web.security;

import bg.glashatay.domain.security.PasswordRejectedException;
import bg.glashatay.ejb.security.AccountService;
import bg.glashatay.web.shared.Said;
import bg.glashatay.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Backs the page where people change their own password, by choice or because the one they have was given to them. */
@Named
@RequestScoped
public class ChangePassword {

    @Inject
    AccountService accounts;

    @Inject
    EditorSession sessions;

    private String current = "";
    private String fresh = "";

    public void submit() {
        try {
            accounts.changeOwnPassword(current, fresh);
        } catch (PasswordRejectedException rejected) {
            var field = rejected.reason() == PasswordRejectedException.Reason.WRONG ? "current" : "fresh";
            Messages.addError(
                    "password:" + field,
                    Texts.of("security", "password.rejected." + rejected.reason(), rejected.limit()));
            return;
        }
        sessions.renew(Faces.getRequest());
        Duty.PASSWORD.settle(Faces.getSession());
        Said.info("security", "password.changed");
        Faces.redirect("/editor");
    }

    public boolean isObligatory() {
        return accounts.own().mustChangePassword();
    }

    public int getShortest() {
        return accounts.shortestPassword();
    }

    public String getCurrent() {
        return "";
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getFresh() {
        return "";
    }

    public void setFresh(String fresh) {
        this.fresh = fresh;
    }
}
