package bg.glashatay.web.media;

import bg.glashatay.ejb.media.MediaFile;
import bg.glashatay.web.shared.ByteRange;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file on its way to somebody: whole, the part that is asked for, or only the word that it is the one they have. It is
 * what it is said to be, and whatever is in it runs nothing under our address.
 */
final class SentFile {

    private final MediaFile file;
    private final String etag;

    /** @param tag what tells these bytes from all others */
    SentFile(MediaFile file, String tag) {
        this.file = file;
        this.etag = '"' + tag + '"';
    }

    void to(HttpServletRequest request, HttpServletResponse response, String caching) throws IOException {
        response.setHeader("Cache-Control", caching);
        response.setHeader("ETag", etag);
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (isKnown(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        // web.xml gives every answer a charset, which such files have not, or have inside
        response.setCharacterEncoding(null);
        response.setContentType(file.mediaType());
        var part = part(request);
        if (part.isEmpty()) {
            send(new ByteRange(0, file.size()), request, response);
            return;
        }
        response.setHeader("Content-Range", part.get().in(file.size()));
        if (part.get().isNowhere()) {
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            response.setHeader("Cache-Control", "no-store");
            response.setContentLength(0);
            return;
        }
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        send(part.get(), request, response);
    }

    private void send(ByteRange part, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentLengthLong(part.length());
        if (!"HEAD".equals(request.getMethod())) {
            file.write(part.from(), part.length(), response.getOutputStream());
        }
    }

    private boolean isKnown(HttpServletRequest request) {
        return Collections.list(request.getHeaders("If-None-Match")).stream()
                .flatMap(SentFile::tags)
                .anyMatch(known -> known.equals(etag) || known.equals("W/" + etag) || known.equals("*"));
    }

    private static Stream<String> tags(String header) {
        return Arrays.stream(header.split(",")).map(String::strip);
    }

    /** A part for whoever asks for one; where {@code If-Range} names other bytes, all of it. */
    private Optional<ByteRange> part(HttpServletRequest request) {
        var asked = Collections.list(request.getHeaders("Range"));
        var condition = request.getHeader("If-Range");
        if (!"GET".equals(request.getMethod())
                || asked.size() != 1
                || condition != null && !condition.strip().equals(etag)) {
            return Optional.empty();
        }
        return ByteRange.of(asked.get(0), file.size());
    }
}
