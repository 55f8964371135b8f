package bg.glashatay.web.security;

import bg.glashatay.ejb.security.LoginOutcome;
import bg.glashatay.ejb.security.LoginSessions;
import bg.glashatay.web.shared.ClientAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Enters the browser's session into the register of logins, without which it opens nothing. */
@ApplicationScoped
public class EditorSession {

    @Inject
    LoginSessions sessions;

    @Inject
    ClientAddress addresses;

    /** Whoever sent the request was let in; false where that does not hold any more. */
    boolean begin(HttpServletRequest request, LoginOutcome in) {
        return sessions.begin(in, request.getSession().getId(), addresses.of(request), browserOf(request));
    }

    /** The logins of this person were ended, and this one goes on, under an id that nobody can know from before. */
    public void renew(HttpServletRequest request) {
        request.changeSessionId();
        sessions.begin(request.getSession().getId(), addresses.of(request), browserOf(request));
    }

    private static String browserOf(HttpServletRequest request) {
        return BrowserName.of(request.getHeader("User-Agent"));
    }
}
