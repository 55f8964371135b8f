package bg.glashatay.web.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets so many search at a time: a search is made for each who asks, so a crowd of them would take all threads and the
 * processors from those who read. A few wait for a second; whoever comes beyond these is told to come again.
 */
public class SearchGate extends HttpFilter {

    static final int SEARCHING = 6;
    static final int WAITING = 4;

    private static final long serialVersionUID = 1L;
    private static final int SECONDS = 1;

    private final transient Semaphore inside = new Semaphore(SEARCHING + WAITING);
    private final transient Semaphore searching = new Semaphore(SEARCHING, true);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!inside.tryAcquire()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            search(request, response, chain);
        } finally {
            inside.release();
        }
    }

    private void search(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isPlace()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            searching.release();
        }
    }

    private boolean isPlace() {
        try {
            return searching.tryAcquire(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
