package bg.glashatay.web.limits;

import bg.glashatay.ejb.shared.Logs;
import bg.glashatay.ejb.shared.RareLog;
import bg.glashatay.web.shared.ClientAddress;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.regex.Pattern;

/**
 * Stands before everything that reads a form or a command, behind the security's filters: takes what was sent off the
 * wire before anybody works on it, and no more of it than makes sense. Clients that send drop by drop keep a few threads
 * at most, so readers have the others; who finds none is told to come again.
 */
public class BodyGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Forms that anybody can send, but for those that log in: these have a limit of their own. */
    private static final Pattern ANYBODYS = Pattern.compile("(/en)?/feedback|/preview/.*");

    private static final String SECONDS_TO_WAIT = "60";
    private static final int TOO_MANY = 429;

    private static final RareLog TURNED_AWAY = new RareLog(Logs.of(BodyGate.class));

    @Inject
    transient BodyPlaces places;

    @Inject
    transient FormsPerMinute forms;

    @Inject
    transient ClientAddress addresses;

    @Inject
    transient Clock clock;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var limit = BodyLimit.of(request);
        if (limit.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        HttpServletRequest received;
        try {
            received = received(request, limit.get());
        } catch (BodyRefusedException refused) {
            // which request it was ends the thread's name, and the proxy's log has its address
            TURNED_AWAY.note((limit.get().isForm() ? "A form was" : "A command of the API was") + " turned away with "
                    + refused.status());
            refuse(refused.status(), request, response);
            return;
        }
        chain.doFilter(received, response);
    }

    private HttpServletRequest received(HttpServletRequest request, BodyLimit limit) throws IOException {
        if (ANYBODYS.matcher(BodyLimit.path(request)).matches()
                && !forms.admit(addresses.of(request), clock.instant())) {
            throw new BodyRefusedException(TOO_MANY);
        }
        if (request.getContentLengthLong() > limit.most()) {
            if (limit.isForm()) {
                throw new BodyRefusedException(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            }
            // the API says so itself, in its own words
            return request;
        }
        var body = new ReceivedBody(limit, places).of(request);
        return limit.isForm() ? new SentForm(request, body, limit.fields()) : new ReceivedRequest(request, body);
    }

    private static void refuse(int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getHeader("Faces-Request") == null) {
            response.sendError(status);
            return;
        }
        // a part of a page: its script has a sentence for each
        response.setStatus(status);
        if (status == TOO_MANY || status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", SECONDS_TO_WAIT);
        }
    }
}
