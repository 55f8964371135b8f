package bg.glashatay.web.presence;

import bg.glashatay.domain.security.NotAuthenticatedException;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.presence.Around;
import bg.glashatay.ejb.presence.PresenceService;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.web.shared.JsonAnswer;
import bg.glashatay.web.shared.OwnScript;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * An open edit page says every few seconds that it is open, and hears who else has the edition open and which revision
 * is the newest; with {@code leave} it says that it is being closed.
 */
@WebServlet("/editor/presence")
public class PresenceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern EDITION = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern TAB = Pattern.compile("[A-Za-z0-9-]{1,40}");

    @Inject
    transient PresenceService presence;

    @Inject
    transient CurrentUser user;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        var edition = request.getParameter("edition");
        var tab = request.getParameter("tab");
        if (!OwnScript.sent(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else if (!user.username().equals(request.getParameter("person"))) {
            // somebody else has logged in in this browser: the page is not theirs
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        } else if (!matches(EDITION, edition) || !matches(TAB, tab)) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            answer(Long.parseLong(edition), tab, request.getParameter("leave") != null, response);
        }
    }

    private void answer(long edition, String tab, boolean leaves, HttpServletResponse response) throws IOException {
        try {
            if (leaves) {
                presence.leave(edition, tab);
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            } else {
                JsonAnswer.send(response, HttpServletResponse.SC_OK, json(presence.beat(edition, tab)));
            }
        } catch (NotFoundException gone) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } catch (NotPermittedException | NotAuthenticatedException refused) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static JsonObject json(Around around) {
        var others = Json.createArrayBuilder();
        around.others()
                .forEach(other -> others.add(
                        Json.createObjectBuilder().add("name", other.fullName()).add("self", other.self())));
        return Json.createObjectBuilder()
                .add("others", others)
                .add("revision", around.newest().revision())
                .add("author", around.newest().author())
                .add("state", around.newest().state().name())
                .build();
    }

    private static boolean matches(Pattern pattern, String value) {
        return value != null && pattern.matcher(value).matches();
    }
}
