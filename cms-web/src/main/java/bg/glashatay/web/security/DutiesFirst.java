package bg.glashatay.web.security;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.shiro.web.filter.AccessControlFilter;

/** Leads whoever has a {@link Duty} to its page, whatever they asked for. */
class DutiesFirst extends AccessControlFilter {

    @Override
    protected boolean isAccessAllowed(ServletRequest servletRequest, ServletResponse response, Object mappedValue) {
        var request = (HttpServletRequest) servletRequest;
        var session = request.getSession(false);
        return session == null
                || Duty.first(session)
                        .filter(duty -> !getPathWithinApplication(request).equals(duty.address()))
                        .isEmpty();
    }

    @Override
    protected boolean onAccessDenied(ServletRequest servletRequest, ServletResponse servletResponse) {
        var session = ((HttpServletRequest) servletRequest).getSession();
        var response = (HttpServletResponse) servletResponse;
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", Duty.first(session).map(Duty::address).orElse("/editor"));
        return false;
    }
}
