package bg.glashatay.web.security;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.apache.shiro.web.filter.AccessControlFilter;

/** Whoever still has the password that somebody else gave them changes it before anything else. */
class OwnPasswordFirst extends AccessControlFilter {

    static final String ADDRESS = "/editor/password";

    private static final String MUST_CHANGE = OwnPasswordFirst.class.getName();

    static void demand(HttpSession session) {
        session.setAttribute(MUST_CHANGE, true);
    }

    static void settle(HttpSession session) {
        session.removeAttribute(MUST_CHANGE);
    }

    @Override
    protected boolean isAccessAllowed(ServletRequest servletRequest, ServletResponse response, Object mappedValue) {
        var request = (HttpServletRequest) servletRequest;
        var session = request.getSession(false);
        return session == null
                || session.getAttribute(MUST_CHANGE) == null
                || getPathWithinApplication(request).equals(ADDRESS);
    }

    @Override
    protected boolean onAccessDenied(ServletRequest request, ServletResponse servletResponse) {
        var response = (HttpServletResponse) servletResponse;
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", ADDRESS);
        return false;
    }
}
