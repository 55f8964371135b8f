package bg.glashatay.web.limits;

import bg.glashatay.ejb.shared.Logs;
import bg.glashatay.ejb.shared.RareLog;
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

    private static final RareLog TURNED_AWAY = new RareLog(Logs.of(SearchGate.class));

    private final transient Semaphore inside = new Semaphore(SEARCHING + WAITING);
    private final transient Semaphore searching = new Semaphore(SEARCHING, true);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!inside.tryAcquire()) {
            turnAway(response);
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
            turnAway(response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            searching.release();
        }
    }

    private static void turnAway(HttpServletResponse response) throws IOException {
        TURNED_AWAY.note("A search was turned away, too many are under way");
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
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
