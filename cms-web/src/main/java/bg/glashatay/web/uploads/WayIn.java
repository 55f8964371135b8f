package bg.glashatay.web.uploads;

import bg.glashatay.ejb.shared.Logs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;

/**
 * From the gate to who takes the file. Gives a request that has waited what Payara gives only those that have not: a
 * context for beans of one request, and pages about what went wrong.
 */
@ApplicationScoped
class WayIn {

    private static final System.Logger LOG = Logs.of(WayIn.class);

    @ActivateRequestContext
    void go(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        var answer = new ErrorPages(request, response);
        try {
            chain.doFilter(new SteadyRequest(request), answer);
        } catch (ServletException | RuntimeException thrown) {
            LOG.log(Level.ERROR, "A file could not be taken in at " + request.getRequestURI(), thrown);
            fail(answer);
        } catch (IOException thrown) {
            if (answer.isCommitted() || isHungUp(thrown)) {
                nobodyThere(thrown);
            } else {
                // a full disk is one as well
                LOG.log(Level.WARNING, "A file could not be read or kept at " + request.getRequestURI(), thrown);
                fail(answer);
            }
        }
    }

    private static void fail(ErrorPages answer) {
        try {
            answer.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        } catch (IOException hungUp) {
            nobodyThere(hungUp);
        }
    }

    /** Payara's own name for it, which no API has. */
    private static boolean isHungUp(IOException thrown) {
        return thrown.getClass().getSimpleName().equals("ClientAbortException");
    }

    private static void nobodyThere(IOException hungUp) {
        LOG.log(Level.DEBUG, "Nobody is there any more to be told what became of a file", hungUp);
    }
}
