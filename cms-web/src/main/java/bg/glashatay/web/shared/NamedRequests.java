package bg.glashatay.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Gives each request its {@link RequestId}, and the thread that works on it that name as well. The server's log has the
 * thread's name in each line, in plain text and as JSON, whoever writes it: so no part of the product has to think of it,
 * and what the server and its libraries say of a request has it too. Pages that are ready never come here.
 */
public class NamedRequests extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String BETWEEN = " request ";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var id = RequestId.of(request);
        response.setHeader(RequestId.HEADER, id);
        var thread = Thread.currentThread();
        var name = nameless(thread.getName());
        thread.setName(name + BETWEEN + id);
        chain.doFilter(request, response);
        // not where something is thrown: the server writes that down after us, and comes back for the page about it
        thread.setName(name);
    }

    private static String nameless(String name) {
        int end = name.indexOf(BETWEEN);
        return end < 0 ? name : name.substring(0, end);
    }
}
