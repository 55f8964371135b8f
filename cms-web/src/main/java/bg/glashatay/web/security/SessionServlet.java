package bg.glashatay.web.security;

import bg.glashatay.ejb.security.AccountService;
import bg.glashatay.web.shared.OwnScript;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import org.apache.shiro.SecurityUtils;
import org.apache.shiro.authc.AuthenticationException;
import org.apache.shiro.authc.UsernamePasswordToken;

/**
 * Begins a new session for a page whose own has ended, without leaving the page: {@code username} and {@code password}
 * of a form, sent by the page's script. Answers 204; 401 where they are wrong, which of them is not told; 409 where
 * somebody else has logged in in this browser meanwhile, and is not logged out.
 */
@WebServlet(SessionServlet.ADDRESS)
public class SessionServlet extends HttpServlet {

    static final String ADDRESS = "/editor/session";

    private static final long serialVersionUID = 1L;

    @Inject
    transient AccountService accounts;

    @Inject
    transient EditorSession sessions;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(
                OwnScript.sent(request)
                        ? begun(request, given(request, "username").strip().toLowerCase(Locale.ROOT))
                        : HttpServletResponse.SC_FORBIDDEN);
    }

    private int begun(HttpServletRequest request, String username) {
        var subject = SecurityUtils.getSubject();
        if (subject.isAuthenticated()) {
            return username.equals(subject.getPrincipal())
                    ? HttpServletResponse.SC_NO_CONTENT
                    : HttpServletResponse.SC_CONFLICT;
        }
        try {
            subject.login(new UsernamePasswordToken(username, given(request, "password")));
        } catch (AuthenticationException wrong) {
            return HttpServletResponse.SC_UNAUTHORIZED;
        }
        sessions.begin(request);
        if (accounts.own().mustChangePassword()) {
            OwnPasswordFirst.demand(request.getSession());
        }
        return HttpServletResponse.SC_NO_CONTENT;
    }

    private static String given(HttpServletRequest request, String parameter) {
        return Objects.requireNonNullElse(request.getParameter(parameter), "");
    }
}
