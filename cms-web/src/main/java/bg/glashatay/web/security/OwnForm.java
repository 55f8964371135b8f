package bg.glashatay.web.security;

import bg.glashatay.web.site.SameSite;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.shiro.web.servlet.AdviceFilter;

/**
 * Refuses the form of the login page from another site, which would log its visitors in as somebody else. The page has no
 * session by whose view state its own form could be known.
 */
class OwnForm extends AdviceFilter {

    private final SameSite sameSite;

    OwnForm(SameSite sameSite) {
        this.sameSite = sameSite;
    }

    @Override
    protected boolean preHandle(ServletRequest servletRequest, ServletResponse response) throws IOException {
        var request = (HttpServletRequest) servletRequest;
        if (request.getMethod().equals("POST") && !sameSite.sent(request)) {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        return true;
    }
}
