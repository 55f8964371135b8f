package bg.glashatay.web.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers what is asked for under {@code /api} and nobody has, and what the server itself refused there, so that programs
 * are not sent a page for people.
 */
@WebServlet(
        name = "unknown-api",
        urlPatterns = {"/api", "/api/*", "/WEB-INF/api-error"})
public class UnknownApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer refused
                ? refused
                : HttpServletResponse.SC_NOT_FOUND;
        ApiAnswers.send(request, response, Problems.of(status));
    }
}
