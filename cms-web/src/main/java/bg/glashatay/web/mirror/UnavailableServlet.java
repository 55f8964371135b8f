package bg.glashatay.web.mirror;

import bg.glashatay.web.shared.RequestId;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers as the site does while it cannot be read: {@code /unavailable} and {@code /en/unavailable}. The mirror keeps the
 * page for a web server that finds nobody behind it; nothing of the site leads here.
 */
public class UnavailableServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // a file for everybody is made of it
        RequestId.hide(request);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
