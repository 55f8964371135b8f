package bg.glashatay.web.security;

import bg.glashatay.ejb.security.AccountService;
import bg.glashatay.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.apache.shiro.SecurityUtils;
import org.apache.shiro.authc.AuthenticationException;
import org.apache.shiro.authc.UsernamePasswordToken;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Backs the login page. What was wrong is not told, so that nobody learns which accounts there are. */
@Named
@RequestScoped
public class Login {

    @Inject
    AccountService accounts;

    @Inject
    EditorSession sessions;

    private String username = "";
    private String password = "";
    private boolean refused;

    /** Whoever is logged in already has no business here. */
    public void skip() throws IOException {
        if (SecurityUtils.getSubject().isAuthenticated()) {
            goOn();
        }
    }

    public void submit() throws IOException {
        var name = username.strip().toLowerCase(Locale.ROOT);
        try {
            SecurityUtils.getSubject().login(new UsernamePasswordToken(name, password));
        } catch (AuthenticationException wrong) {
            refused = true;
            Messages.addGlobalError(Texts.of("security", "login.refused"));
            return;
        }
        sessions.begin(Faces.getRequest());
        if (accounts.own().mustChangePassword()) {
            OwnPasswordFirst.demand(Faces.getSession());
        }
        goOn();
    }

    private static void goOn() throws IOException {
        HttpServletRequest request = Faces.getRequest();
        var wanted = new WantedPage(request.getParameter(WantedPage.PARAMETER));
        Faces.getExternalContext().redirect(wanted.address());
    }

    /** Whether to say that the session was ended; once somebody has tried to log in again, that is old news. */
    public boolean isEnded() {
        HttpServletRequest request = Faces.getRequest();
        return !Faces.isPostback()
                && (StandingSession.wasEnded(request) || request.getParameter(AccountRequired.ENDED) != null);
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    /** Never shown again. */
    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isRefused() {
        return refused;
    }
}
