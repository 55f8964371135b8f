package bg.glashatay.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;

/**
 * A request for a public page and its answer: with the headers that all public pages have, and without the page for
 * whoever has the same bytes already.
 */
public final class Exchange {

    /** Nothing but what the site itself serves; no script, no frame, no form that posts elsewhere. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors ";

    private static final String HTML = "text/html;charset=UTF-8";

    /** The page of what was found has a script that asks the site itself while somebody types. */
    private static final String SUGGESTIONS = "script-src 'self'; connect-src 'self'; ";

    /** A gallery's script opens pictures over the page, and asks nobody for anything. */
    private static final String SCRIPTS = "script-src 'self'; ";

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final ReadyPages.Keeper keeper;
    private String scripts = "";

    public Exchange(HttpServletRequest request, HttpServletResponse response) {
        this(request, response, page -> {});
    }

    /** @param keeper is given whatever may be sent to others too */
    Exchange(HttpServletRequest request, HttpServletResponse response, ReadyPages.Keeper keeper) {
        this.request = request;
        this.response = response;
        this.keeper = keeper;
    }

    public HttpServletRequest request() {
        return request;
    }

    public HttpServletResponse response() {
        return response;
    }

    /** Lets the page that is to be sent run scripts of ours. */
    void allowOwnScripts() {
        scripts = SCRIPTS;
    }

    /** A page that may be kept, if it is asked for again before each use. */
    public void page(byte[] body, Instant changedAt, Instant now) throws IOException {
        file(HTML, body, changedAt, now);
    }

    /** A file for programs, which may be kept as pages may. */
    public void file(String type, byte[] body, Instant changedAt, Instant now) throws IOException {
        var page = new ReadyPage(type, scripts + POLICY + "'none'", body, changedAt);
        keeper.keep(page);
        page.send(request, response, now);
    }

    /**
     * A file for programs that is written while its content is being read, so that nobody holds it as a whole.
     *
     * @param version a word that changes whenever the file does
     * @return where to write it; empty for whoever has it already or asked for its headers only
     */
    public Optional<OutputStream> stream(String type, String version, Instant changedAt, Instant now)
            throws IOException {
        if (answered(Validators.of(version.getBytes(StandardCharsets.UTF_8), changedAt, now), "W/")) {
            return Optional.empty();
        }
        response.setContentType(type);
        return "HEAD".equals(request.getMethod()) ? Optional.empty() : Optional.of(response.getOutputStream());
    }

    /** Says how the answer is told from others, and whether that is all that has to be said. */
    private boolean answered(Validators validators, String strength) {
        headers("'none'", "public, max-age=0, must-revalidate");
        response.setHeader("ETag", strength + validators.etag());
        validators.lastModifiedHeader().ifPresent(time -> response.setHeader("Last-Modified", time));
        var same = validators.match(lines(request, "If-None-Match"), request.getHeader("If-Modified-Since"));
        if (same) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        }
        return same;
    }

    /** What was found: a page that may be another one at any time. */
    public void found(byte[] body, Instant now) throws IOException {
        var isKnown = answered(Validators.of(body, now, now), "");
        response.setHeader("Content-Security-Policy", SUGGESTIONS + POLICY + "'none'");
        response.setHeader("X-Robots-Tag", "noindex");
        if (!isKnown) {
            send(HttpServletResponse.SC_OK, HTML, body);
        }
    }

    /** A page that says why there is none. */
    void message(int status, byte[] body) throws IOException {
        headers("'none'", "public, max-age=0, must-revalidate");
        if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            response.setHeader("Cache-Control", "no-store");
        }
        var coding = Coding.of(request);
        coding.announce(response);
        send(status, coding.encode(body));
    }

    /** A page for an editor's eyes, which the editorial screens may frame. */
    public void preview(byte[] body) throws IOException {
        headers("'self'", "private, no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        send(HttpServletResponse.SC_OK, body);
    }

    /** A page for somebody who holds a preview link: kept nowhere, found nowhere, and its address is told to nobody. */
    public void guest(int status, byte[] body) throws IOException {
        guestHeaders();
        send(status, body);
    }

    /** Leads a guest on, this once. */
    public void guestLed(int status, String path) {
        guestHeaders();
        response.setStatus(status);
        response.setHeader("Location", path);
        response.setContentLength(0);
    }

    /** What all answers to guests have, those that are no pages too. */
    public void guestHeaders() {
        headers("'none'", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    /** An answer to what a reader sent: for this once, and for nobody else. */
    public void answer(int status, byte[] body) throws IOException {
        headers("'none'", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        send(status, body);
    }

    /** Leads whoever sent something to the page that says what came of it. */
    public void led(String path) {
        headers("'none'", "no-store");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
        response.setContentLength(0);
    }

    /** Leads on for ever; the host stays the one that was asked, whichever name the site is reached under. */
    public void moved(String path) {
        headers("'none'", "public, max-age=0, must-revalidate");
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", path);
        response.setContentLength(0);
    }

    /** The path with the query that came with the request. */
    String withQuery(String path) {
        var query = request.getQueryString();
        return query == null ? path : path + "?" + query;
    }

    private void headers(String frameAncestors, String caching) {
        response.setHeader("Content-Security-Policy", scripts + POLICY + frameAncestors);
        response.setHeader("Cache-Control", caching);
    }

    private void send(int status, byte[] body) throws IOException {
        send(status, HTML, body);
    }

    private void send(int status, String type, byte[] body) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(body.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(body);
        }
    }

    /** All lines of a header as one; null where there is none. */
    static String lines(HttpServletRequest request, String header) {
        var lines = Collections.list(request.getHeaders(header));
        return lines.isEmpty() ? null : String.join(",", lines);
    }
}
