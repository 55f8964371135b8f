package bg.glashatay.web.security;

import bg.glashatay.ejb.security.LoginSessions;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.shiro.SecurityUtils;

/** Ends the session. Only a form can do it, so that no link or picture logs anybody out. */
public class Logout extends HttpServlet {

    static final String ADDRESS = "/logout";

    private static final long serialVersionUID = 1L;

    @Inject
    transient LoginSessions sessions;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            sessions.leave(session.getId());
        }
        SecurityUtils.getSubject().logout();
        session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.setHeader("Cache-Control", "no-store");
        // not what the browser has stored: a text that could not be saved waits there for its writer to come back
        response.setHeader("Clear-Site-Data", "\"cache\"");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", AccountRequired.LOGIN);
    }
}
