package bg.glashatay.web.security;

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

    /** Whoever sent the request has just logged in. */
    public void begin(HttpServletRequest request) {
        sessions.begin(
                request.getSession().getId(), addresses.of(request), BrowserName.of(request.getHeader("User-Agent")));
    }

    /** The logins of this person were ended, and this one goes on, under an id that nobody can know from before. */
    public void renew(HttpServletRequest request) {
        request.changeSessionId();
        begin(request);
    }
}
