package bg.glashatay.web.site;

import bg.glashatay.ejb.coding.Brotli;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/**
 * How bytes go over the wire: as they are, or compressed for whoever takes that (RFC 9110, 8.4). Other bytes need
 * another strong entity tag (8.8.3), so each coding marks its own. For public bytes only: what is compressed beside a
 * secret can give it away by its length.
 *
 * <p>In the order in which we like to send them, the last first.
 */
enum Coding {
    IDENTITY("identity", "") {
        @Override
        byte[] encode(byte[] body) {
            return body;
        }
    },
    GZIP("gzip", "-gzip") {
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
    },
    BROTLI("br", "-br") {
        @Override
        byte[] encode(byte[] body) {
            return Brotli.encode(body, QUALITY);
        }
    };

    /** A page of 23 kB takes a millisecond and has 5.6 kB then; with 9 it takes twenty and has two per cent less. */
    private static final int QUALITY = 5;

    private final String token;
    private final String mark;

    Coding(String token, String mark) {
        this.token = token;
        this.mark = mark;
    }

    /** The body as it goes over the wire. */
    abstract byte[] encode(byte[] body);

    /** The coding that whoever asks likes best of those that this machine has. */
    static Coding of(HttpServletRequest request) {
        return AcceptedCodings.of(request).best();
    }

    /** As the headers call it. */
    String token() {
        return token;
    }

    /** The entity tag of a body with this fingerprint, coded so. */
    String tag(String fingerprint) {
        return '"' + fingerprint + mark + '"';
    }

    /** Tells caches that the answer depends on what was asked for. */
    static void vary(HttpServletResponse response) {
        response.setHeader("Vary", "Accept-Encoding");
    }

    /** Says how the body that follows is coded. */
    void announce(HttpServletResponse response) {
        vary(response);
        if (this != IDENTITY) {
            response.setHeader("Content-Encoding", token);
        }
    }
}
