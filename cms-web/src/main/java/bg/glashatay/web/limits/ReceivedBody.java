package bg.glashatay.web.limits;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;

/** Takes what a request brings off the wire: all of it, or none. */
final class ReceivedBody {

    private static final int PIECE = 8 * 1024;

    private final BodyLimit limit;
    private final BodyPlaces places;

    ReceivedBody(BodyLimit limit, BodyPlaces places) {
        this.limit = limit;
        this.places = places;
    }

    /**
     * What has come already is taken at once. Who has yet to send the rest needs a place for as long as that takes.
     *
     * @throws BodyRefusedException where it is too long or too slow, ends too early, or all places are taken
     */
    byte[] of(HttpServletRequest request) throws IOException {
        long length = request.getContentLengthLong();
        var body = request.getInputStream();
        if (length >= 0 && body.available() >= length) {
            return body.readNBytes((int) length);
        }
        if (!places.take(limit)) {
            throw new BodyRefusedException(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
        try {
            return awaited(body, length);
        } finally {
            places.leave(limit);
        }
    }

    private byte[] awaited(ServletInputStream body, long length) {
        var patience = limit.patience(length);
        long begun = System.nanoTime();
        var bytes = new ByteArrayOutputStream();
        var piece = new byte[PIECE];
        for (int read = read(body, piece); read >= 0; read = read(body, piece)) {
            bytes.write(piece, 0, read);
            if (bytes.size() > limit.most()) {
                if (limit.isForm()) {
                    throw new BodyRefusedException(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
                }
                return bytes.toByteArray();
            }
            if (Duration.ofNanos(System.nanoTime() - begun).compareTo(patience) > 0) {
                throw new BodyRefusedException(HttpServletResponse.SC_REQUEST_TIMEOUT);
            }
        }
        if (bytes.size() < length) {
            throw new BodyRefusedException(HttpServletResponse.SC_BAD_REQUEST);
        }
        return bytes.toByteArray();
    }

    /** One that stands still for half a minute the server itself ends ({@code read-timeout-millis} of its transport). */
    private static int read(ServletInputStream body, byte[] piece) {
        try {
            return body.read(piece);
        } catch (IOException brokenOrStill) {
            throw new BodyRefusedException(HttpServletResponse.SC_REQUEST_TIMEOUT);
        }
    }
}
