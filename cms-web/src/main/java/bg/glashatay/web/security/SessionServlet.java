package bg.glashatay.web.security;

import bg.glashatay.web.shared.OwnScript;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import org.apache.shiro.SecurityUtils;

/**
 * Begins a new session for a page whose own has ended, without leaving the page: {@code username} and {@code password}
 * of a form, with the {@code code} of a second factor, sent by the page's script. Answers 204; 401 where they are wrong,
 * which of them is not told; 428 where a code is wanted, 422 where it is wrong; 429 and 503, with the time to come again,
 * where they were not looked at; 409 where somebody else has logged in in this browser
 * meanwhile, and is not logged out.
 */
@WebServlet(SessionServlet.ADDRESS)
public class SessionServlet extends HttpServlet {

    static final String ADDRESS = "/editor/session";

    private static final long serialVersionUID = 1L;

    /** RFC 6585: something has to come with the request that did not. */
    private static final int CODE_NEEDED = 428;

    private static final int CODE_WRONG = 422;

    @Inject
    transient Door door;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        if (OwnScript.sent(request)) {
            begin(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void begin(HttpServletRequest request, HttpServletResponse response) {
        var username = given(request, "username");
        var subject = SecurityUtils.getSubject();
        if (subject.isAuthenticated()) {
            response.setStatus(
                    username.strip().toLowerCase(Locale.ROOT).equals(subject.getPrincipal())
                            ? HttpServletResponse.SC_NO_CONTENT
                            : HttpServletResponse.SC_CONFLICT);
            return;
        }
        var outcome = door.enter(request, username, given(request, "password"), given(request, "code"));
        response.setStatus(
                switch (outcome.result()) {
                    case IN -> HttpServletResponse.SC_NO_CONTENT;
                    case CODE_NEEDED -> CODE_NEEDED;
                    case CODE_WRONG -> CODE_WRONG;
                    default -> HttpServletResponse.SC_UNAUTHORIZED;
                });
        Door.tellWhen(outcome, response);
    }

    private static String given(HttpServletRequest request, String parameter) {
        return Objects.requireNonNullElse(request.getParameter(parameter), "");
    }
}
