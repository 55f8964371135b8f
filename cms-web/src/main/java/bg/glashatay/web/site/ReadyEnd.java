package bg.glashatay.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;

/** The page that says that what stood at an address was taken down. */
record ReadyEnd(String type, String policy, CodedBytes body) implements ReadyAnswer {

    @Override
    public int weight() {
        return body.weight();
    }

    /** An old address may have had a query in it, and a list no such page. */
    @Override
    public boolean isForAnyQuery() {
        return false;
    }

    @Override
    public void send(HttpServletRequest request, HttpServletResponse response, Instant now, String caching)
            throws IOException {
        var coding = Coding.of(request);
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("Cache-Control", caching);
        response.setStatus(HttpServletResponse.SC_GONE);
        response.setContentType(type);
        coding.announce(response);
        Exchange.write(request, response, body.in(coding));
    }
}
