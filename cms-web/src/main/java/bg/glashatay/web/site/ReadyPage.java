package bg.glashatay.web.site;

import bg.glashatay.web.shared.ByteRange;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * The bytes of a public page or file with what is said of them, ready for whoever asks: coded as they take it, a part of
 * it, or the word that they have it already.
 */
final class ReadyPage implements ReadyAnswer {

    private final String type;
    private final String policy;
    private final boolean compressible;
    private final CodedBytes body;

    /** By coding. */
    private final Validators[] validators;

    /**
     * @param policy the content security policy
     * @param changedAt when it last can have changed
     */
    ReadyPage(String type, String policy, byte[] body, Instant changedAt) {
        this.type = type;
        this.policy = policy;
        this.compressible = !type.startsWith("image/");
        this.body = new CodedBytes(body);
        var fingerprint = Fingerprint.of(body);
        this.validators = Arrays.stream(Coding.values())
                .map(coding -> Validators.of(coding.tag(fingerprint), changedAt))
                .toArray(Validators[]::new);
    }

    @Override
    public int weight() {
        return body.weight() + 512;
    }

    @Override
    public void send(HttpServletRequest request, HttpServletResponse response, Instant now, String caching)
            throws IOException {
        // pictures are compressed by themselves
        var coding = compressible ? Coding.of(request) : Coding.IDENTITY;
        var known = validators[coding.ordinal()];
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("Cache-Control", caching);
        response.setHeader("Accept-Ranges", "bytes");
        if (known.answer(request, response, now)) {
            Coding.vary(response);
            return;
        }
        var bytes = body.in(coding);
        var part = part(request, known.etag(), bytes.length);
        if (part.isPresent() && part.get().isNowhere()) {
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            response.setHeader("Content-Range", part.get().in(bytes.length));
            response.setHeader("Cache-Control", "no-store");
            response.setContentLength(0);
            return;
        }
        response.setContentType(type);
        coding.announce(response);
        if (part.isEmpty()) {
            Exchange.write(request, response, bytes);
            return;
        }
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        response.setHeader("Content-Range", part.get().in(bytes.length));
        response.setContentLengthLong(part.get().length());
        response.getOutputStream()
                .write(bytes, (int) part.get().from(), (int) part.get().length());
    }

    /** A part of the bytes as they are coded; where {@code If-Range} names other bytes, all of them. */
    private static Optional<ByteRange> part(HttpServletRequest request, String etag, int size) {
        var asked = request.getHeader("Range");
        if (asked == null || !"GET".equals(request.getMethod())) {
            return Optional.empty();
        }
        var condition = request.getHeader("If-Range");
        return condition == null || condition.strip().equals(etag)
                ? ByteRange.of(Exchange.lines(request, "Range"), size)
                : Optional.empty();
    }
}
