package bg.glashatay.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * How bytes go over the wire: as they are, or compressed for whoever takes that (RFC 9110, 8.4). Other bytes need
 * another strong entity tag (8.8.3), so each coding marks its own. For public bytes only: what is compressed beside a
 * secret can give it away by its length.
 */
enum Coding {
    IDENTITY("") {
        @Override
        byte[] encode(byte[] body) {
            return body;
        }
    },
    GZIP("-gzip") {
        @Override
        byte[] encode(byte[] body) {
            var encoded = new ByteArrayOutputStream(body.length / 3 + 64);
            try (var gzip = new GZIPOutputStream(encoded)) {
                gzip.write(body);
            } catch (IOException impossible) {
                throw new UncheckedIOException("Memory does not fail", impossible);
            }
            return encoded.toByteArray();
        }
    };

    private static final Pattern TAKES_GZIP =
            Pattern.compile("(?:^|,)\\s*(?:x-)?gzip\\s*(?:;\\s*q=(?!0(?:\\.0*)?\\s*(?:,|$))[0-9.]+\\s*)?(?:,|$)");

    private final String mark;

    Coding(String mark) {
        this.mark = mark;
    }

    /** The body as it goes over the wire. */
    abstract byte[] encode(byte[] body);

    /** The coding that whoever asks takes. */
    static Coding of(HttpServletRequest request) {
        var accepted = Exchange.lines(request, "Accept-Encoding");
        return accepted != null
                        && TAKES_GZIP.matcher(accepted.toLowerCase(Locale.ROOT)).find()
                ? GZIP
                : IDENTITY;
    }

    /** The entity tag of a body with this fingerprint, coded so. */
    String tag(String fingerprint) {
        return '"' + fingerprint + mark + '"';
    }

    /** Tells caches that the answer depends on what was asked for. */
    void vary(HttpServletResponse response) {
        response.setHeader("Vary", "Accept-Encoding");
    }

    /** Says how the body that follows is coded. */
    void announce(HttpServletResponse response) {
        vary(response);
        if (this != IDENTITY) {
            response.setHeader("Content-Encoding", name().toLowerCase(Locale.ROOT));
        }
    }
}
