package bg.glashatay.web.security;

import bg.glashatay.ejb.security.LoginOutcome;
import bg.glashatay.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.shiro.SecurityUtils;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Backs the login page. What was wrong is not told, so that nobody learns which accounts there are. */
@Named
@RequestScoped
public class Login {

    private static final int MINUTE = 60;

    @Inject
    Door door;

    private String username = "";
    private String password = "";
    private String code = "";

    /** Whoever is logged in already has no business here. */
    public void skip() throws IOException {
        // said before the page is built: PrimeFaces would keep its nonce in a view that might be kept, and begin a
        // session
        Faces.getViewRoot().setTransient(true);
        if (SecurityUtils.getSubject().isAuthenticated()) {
            goOn();
        }
    }

    public void submit() throws IOException {
        tell(door.enter(Faces.getRequest(), username, password, ""));
    }

    /** The code that was asked for after the password. */
    public void confirm() throws IOException {
        var outcome = door.confirm(Faces.getRequest(), code);
        if (outcome.isPresent()) {
            tell(outcome.get());
        } else {
            Messages.addGlobalError("{0}", Texts.of("security", "login.code.late"));
        }
    }

    /** Back to name and password. */
    public void startAnew() {
        HalfLogin.end(Faces.getSession(false));
    }

    private void tell(LoginOutcome outcome) throws IOException {
        switch (outcome.result()) {
            case IN -> goOn();
            case CODE_NEEDED -> {
                // the page asks for it now
            }
            default -> {
                Door.tellWhen(outcome, Faces.getResponse());
                Messages.addGlobalError(
                        "{0}", Texts.of("security", "login.refused." + outcome.result(), inWords(outcome.seconds())));
            }
        }
    }

    /** In words: seconds while they are few, and minutes then. */
    private static String inWords(long seconds) {
        return seconds < 2 * MINUTE
                ? Texts.of("security", "login.wait.seconds", seconds)
                : Texts.of("security", "login.wait.minutes", (seconds + MINUTE - 1) / MINUTE);
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

    /** Whether the page asks for a code instead of name and password. */
    public boolean isCodeWanted() {
        return door.isHalfOpen(Faces.getRequest());
    }

    public String getCode() {
        return "";
    }

    public void setCode(String code) {
        this.code = code;
    }
}
