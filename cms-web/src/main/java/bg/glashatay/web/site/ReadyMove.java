package bg.glashatay.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;

/** The word that what stood at an address is at another now. */
record ReadyMove(String policy, String to) implements ReadyAnswer {

    @Override
    public int weight() {
        return 2 * to.length() + 64;
    }

    /** An old address may have had a query in it, and a list no such page. */
    @Override
    public boolean isForAnyQuery() {
        return false;
    }

    @Override
    public void send(HttpServletRequest request, HttpServletResponse response, Instant now, String caching) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("Cache-Control", caching);
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", to);
        response.setContentLength(0);
    }
}
