package bg.glashatay.web.api;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers what is asked under {@code /api} for and nobody has, so that programs are not sent a page for people. */
@WebServlet(
        name = "unknown-api",
        urlPatterns = {"/api", "/api/*"})
public class UnknownApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ApiAnswers.error(request, response, HttpServletResponse.SC_NOT_FOUND);
    }
}
