package bg.glashatay.run.bench.bare;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The least that a servlet can do: it writes bytes that it was given, with their type and length. What it takes is what
 * the server takes; no application on that server can be quicker.
 */
public class BareServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Answer> answers = new ConcurrentHashMap<>();

    /** Remembers what is to be answered at an address; without a body that is 304. */
    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.put(
                request.getRequestURI(),
                new Answer(
                        request.getContentType(),
                        request.getHeader("Content-Encoding"),
                        request.getInputStream().readAllBytes()));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var answer = answers.get(request.getRequestURI());
        if (answer == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (answer.body().length == 0) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            send(answer, response);
        }
    }

    private static void send(Answer answer, HttpServletResponse response) throws IOException {
        if (answer.coding() != null) {
            response.setHeader("Content-Encoding", answer.coding());
        }
        response.setContentType(answer.type());
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    /** @param coding how the body is compressed; null: it is not */
    private record Answer(String type, String coding, byte[] body) {}
}
