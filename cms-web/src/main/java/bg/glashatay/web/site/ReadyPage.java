package bg.glashatay.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * The bytes of a public page or file with what is said of them, ready for whoever asks: coded as they take it, or by the
 * word that they have them already.
 */
final class ReadyPage {

    private static final String ASK_AGAIN = "public, max-age=0, must-revalidate";

    private final String type;
    private final String policy;
    private final byte[] body;
    private final String fingerprint;
    private final Instant changedAt;
    private final Map<Coding, byte[]> coded = new EnumMap<>(Coding.class);

    /**
     * @param policy the content security policy
     * @param changedAt when it last can have changed
     */
    ReadyPage(String type, String policy, byte[] body, Instant changedAt) {
        this.type = type;
        this.policy = policy;
        this.body = body;
        this.fingerprint = Fingerprint.of(body);
        this.changedAt = changedAt;
    }

    /** Roughly the bytes that it takes in memory. */
    int weight() {
        // compressed it is a quarter of itself
        return body.length + body.length / 3 + 512;
    }

    void send(HttpServletRequest request, HttpServletResponse response, Instant now) throws IOException {
        send(request, response, now, ASK_AGAIN);
    }

    void send(HttpServletRequest request, HttpServletResponse response, Instant now, String caching)
            throws IOException {
        // pictures are compressed by themselves
        var coding = type.startsWith("image/") ? Coding.IDENTITY : Coding.of(request);
        var validators = Validators.of(coding.tag(fingerprint), changedAt, now);
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("Cache-Control", caching);
        response.setHeader("ETag", validators.etag());
        validators.lastModifiedHeader().ifPresent(time -> response.setHeader("Last-Modified", time));
        if (validators.match(Exchange.lines(request, "If-None-Match"), request.getHeader("If-Modified-Since"))) {
            coding.vary(response);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        coding.announce(response);
        var bytes = bytes(coding);
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(bytes);
        }
    }

    /** Coded once, at the first wish. */
    private byte[] bytes(Coding coding) {
        if (coding == Coding.IDENTITY) {
            return body;
        }
        synchronized (coded) {
            return coded.computeIfAbsent(coding, one -> one.encode(body));
        }
    }
}
