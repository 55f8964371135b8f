package bg.glashatay.web.security;

import bg.glashatay.ejb.security.LoginSessions;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.shiro.SecurityUtils;
import org.apache.shiro.web.servlet.AdviceFilter;

/**
 * Logs out whoever has a session that was ended meanwhile, by whatever node: because somebody ended it, or because the
 * account's password, roles or standing changed. The request goes on as a stranger's.
 */
class StandingSession extends AdviceFilter {

    private static final String ENDED = StandingSession.class.getName();

    private final LoginSessions sessions;

    StandingSession(LoginSessions sessions) {
        this.sessions = sessions;
    }

    /** Whether the request came with a session that was ended. */
    static boolean wasEnded(ServletRequest request) {
        return request.getAttribute(ENDED) != null;
    }

    @Override
    protected boolean preHandle(ServletRequest servletRequest, ServletResponse response) {
        var request = (HttpServletRequest) servletRequest;
        var subject = SecurityUtils.getSubject();
        var session = request.getSession(false);
        if (subject.isAuthenticated()
                && (session == null || !sessions.stands(String.valueOf(subject.getPrincipal()), session.getId()))) {
            subject.logout();
            if (session != null && request.getSession(false) != null) {
                session.invalidate();
            }
            request.setAttribute(ENDED, true);
        }
        return true;
    }
}
