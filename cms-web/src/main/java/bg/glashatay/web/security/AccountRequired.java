package bg.glashatay.web.security;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.shiro.web.filter.AccessControlFilter;

/** Sends whoever is not logged in to the login page, which leads back to where they wanted to go. */
class AccountRequired extends AccessControlFilter {

    static final String LOGIN = "/login";

    /** The login page's parameter that has it say that the session was ended. */
    static final String ENDED = "ended";

    @Override
    protected boolean isAccessAllowed(ServletRequest request, ServletResponse response, Object mappedValue) {
        return getSubject(request, response).isAuthenticated();
    }

    @Override
    protected boolean onAccessDenied(ServletRequest servletRequest, ServletResponse servletResponse) {
        var request = (HttpServletRequest) servletRequest;
        var response = (HttpServletResponse) servletResponse;
        response.setHeader("Cache-Control", "no-store");
        if (request.getHeader("Faces-Request") != null) {
            // a part of a page: the page stays as it is, with what was typed, and says that the session has ended
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", LOGIN + query(request));
        }
        return false;
    }

    private static String query(HttpServletRequest request) {
        var wanted = WantedPage.of(request).asQuery();
        return StandingSession.wasEnded(request) ? wanted + (wanted.isEmpty() ? "?" : "&") + ENDED + "=true" : wanted;
    }
}
