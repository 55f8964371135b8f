package bg.glashatay.web.site;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;

/** A part of the citizens' site that only answers what is asked: by GET and HEAD, and by nothing else. */
public abstract class ReadingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Clock clock;

    @Inject
    transient ReadyPages ready;

    private transient Instant startedAt;

    @Override
    public void init() {
        startedAt = clock.instant();
    }

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getMethod()) {
            case "GET", "HEAD" -> read(request, response);
            default -> {
                response.setHeader("Allow", "GET, HEAD");
                response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
        }
    }

    private void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isForEverybody()) {
            ready.make(request, response, keeper -> answer(new Exchange(request, response, keeper)));
        } else {
            ready.makeForOne(response, keeper -> answer(new Exchange(request, response, keeper)));
        }
    }

    /** Whether everybody who asks gets the same until the site changes, so that it need not be made for each. */
    protected boolean isForEverybody() {
        return true;
    }

    /** Sends what was asked for, or says that there is nothing such. */
    protected abstract void answer(Exchange exchange) throws IOException;

    protected final Instant now() {
        return clock.instant();
    }

    /** When an answer can last have changed: what was sent before this start may have been made by an older template. */
    protected final Instant changed(Instant contentChangedAt) {
        return contentChangedAt.isAfter(startedAt) ? contentChangedAt : startedAt;
    }
}
