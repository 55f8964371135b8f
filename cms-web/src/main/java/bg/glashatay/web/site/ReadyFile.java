package bg.glashatay.web.site;

import bg.glashatay.domain.shared.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A file for programs that may have megabytes: made without ever being in memory as a whole, kept compressed, and
 * unpacked on its way to whoever takes it only as it is.
 */
final class ReadyFile implements ReadyAnswer {

    private final String type;
    private final String policy;
    private final byte[] compressed;
    private final long length;
    private final Validators plain;
    private final Validators gzipped;

    /**
     * @param policy the content security policy
     * @param changedAt when it last can have changed
     */
    ReadyFile(String type, String policy, Exchange.Writing writing, Instant changedAt) throws IOException {
        this.type = type;
        this.policy = policy;
        var bytes = new ByteArrayOutputStream();
        var digest = Sha256.begin();
        long written;
        try (var gzip = new GZIPOutputStream(bytes);
                var digested = new DigestOutputStream(gzip, digest);
                var counted = new Counted(digested)) {
            writing.write(counted);
            counted.flush();
            written = counted.count;
        }
        compressed = bytes.toByteArray();
        length = written;
        var fingerprint = Fingerprint.of(digest);
        plain = Validators.of(Coding.IDENTITY.tag(fingerprint), changedAt);
        gzipped = Validators.of(Coding.GZIP.tag(fingerprint), changedAt);
    }

    @Override
    public int weight() {
        return compressed.length + 512;
    }

    @Override
    public void send(HttpServletRequest request, HttpServletResponse response, Instant now, String caching)
            throws IOException {
        boolean small = AcceptedCodings.of(request).gzipRatherThanIdentity();
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("Cache-Control", caching);
        if ((small ? gzipped : plain).answer(request, response, now)) {
            Coding.vary(response);
            return;
        }
        response.setContentType(type);
        (small ? Coding.GZIP : Coding.IDENTITY).announce(response);
        if (small) {
            Exchange.write(request, response, compressed);
            return;
        }
        response.setContentLengthLong(length);
        if (!"HEAD".equals(request.getMethod())) {
            try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
                unpacked.transferTo(response.getOutputStream());
            }
        }
    }

    /** Knows how many bytes went through. */
    private static final class Counted extends OutputStream {

        private final OutputStream out;
        private long count;

        Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            count += length;
        }
    }
}
