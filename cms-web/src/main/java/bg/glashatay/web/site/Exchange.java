package bg.glashatay.web.site;

import bg.glashatay.web.media.SentMedia;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collections;

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

    private static final String ASK_AGAIN = "public, max-age=0, must-revalidate";

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final ReadyPages.Keeper keeper;
    private String address;
    private String scripts = "";

    public Exchange(HttpServletRequest request, HttpServletResponse response) {
        this(request, response, (address, answer) -> {});
    }

    /** @param keeper is given whatever may be sent to others too */
    Exchange(HttpServletRequest request, HttpServletResponse response, ReadyPages.Keeper keeper) {
        this.request = request;
        this.response = response;
        this.keeper = keeper;
        this.address = request.getRequestURI();
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

    /**
     * Says at which address the page stands that is to be sent, where that has a query: others who ask there get the same.
     * Without this, a page reads no query.
     */
    public Exchange at(String path) {
        address = request.getContextPath() + path;
        return this;
    }

    /** A page that may be kept, if it is asked for again before each use. */
    public void page(byte[] body, Instant changedAt, Instant now) throws IOException {
        file(HTML, body, changedAt, now);
    }

    /** A file for programs, which may be kept as pages may. */
    public void file(String type, byte[] body, Instant changedAt, Instant now) throws IOException {
        send(new ReadyPage(type, policy("'none'"), body, changedAt), now);
    }

    /** The same for one that may be so long that nobody should hold it as a whole. */
    public void longFile(String type, Writing writing, Instant changedAt, Instant now) throws IOException {
        send(new ReadyFile(type, policy("'none'"), writing, changedAt), now);
    }

    /** A page that says that what stood here was taken down. */
    void gone(byte[] body, Instant now) throws IOException {
        send(new ReadyEnd(HTML, policy("'none'"), new CodedBytes(body)), now);
    }

    /** A file of a page's, which stays the same for ever. */
    void media(SentMedia file, boolean isForOtherSites, Instant now) throws IOException {
        send(new ReadyMedia(file, isForOtherSites), now);
    }

    /** Leads on from where something stood; the host stays the one that was asked, whichever name the site is reached under. */
    public void moved(String path, Instant now) throws IOException {
        send(new ReadyMove(policy("'none'"), path), now);
    }

    private void send(ReadyAnswer answer, Instant now) throws IOException {
        keeper.keep(address, answer);
        answer.send(request, response, now, ASK_AGAIN);
    }

    /** What was found: a page that may be another one at any time. */
    public void found(byte[] body, Instant now) throws IOException {
        headers("'none'", ASK_AGAIN);
        response.setHeader("Content-Security-Policy", SUGGESTIONS + POLICY + "'none'");
        response.setHeader("X-Robots-Tag", "noindex");
        var tag = Coding.IDENTITY.tag(Fingerprint.of(body));
        if (!Validators.of(tag).answer(request, response, now)) {
            send(HttpServletResponse.SC_OK, HTML, body);
        }
    }

    /** A page that says why there is none. */
    void message(int status, byte[] body) throws IOException {
        headers("'none'", ASK_AGAIN);
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

    /** Leads to the one spelling of the address that was asked for. */
    public void respelt(String path) {
        headers("'none'", ASK_AGAIN);
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
        response.setHeader("Content-Security-Policy", policy(frameAncestors));
        response.setHeader("Cache-Control", caching);
    }

    private String policy(String frameAncestors) {
        return scripts + POLICY + frameAncestors;
    }

    private void send(int status, byte[] body) throws IOException {
        send(status, HTML, body);
    }

    private void send(int status, String type, byte[] body) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        write(request, response, body);
    }

    /** Sends bytes, or their number to whoever wants no more. */
    static void write(HttpServletRequest request, HttpServletResponse response, byte[] body) throws IOException {
        response.setContentLength(body.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(body);
        }
    }

    /** All lines of a header as one; null where there is none. */
    static String lines(HttpServletRequest request, String header) {
        var lines = request.getHeaders(header);
        if (!lines.hasMoreElements()) {
            return null;
        }
        var first = lines.nextElement();
        return lines.hasMoreElements() ? first + "," + String.join(",", Collections.list(lines)) : first;
    }

    /** Writes the bytes of a file while its content is being read. */
    public interface Writing {
        void write(OutputStream out) throws IOException;
    }
}
