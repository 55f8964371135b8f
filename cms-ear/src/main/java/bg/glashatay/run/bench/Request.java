package bg.glashatay.run.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * What is asked for, ready to be sent.
 *
 * @param status what it is answered with
 */
record Request(URI uri, byte[] bytes, int status) {

    static final int OK = 200;
    static final int NOT_MODIFIED = 304;

    /** With the headers of whoever takes this coding, such as {@code gzip}; empty: none. */
    static Request of(URI uri, String coding) {
        return new Request(uri, bytes(uri, coding.isEmpty() ? "" : "Accept-Encoding: " + coding + "\r\n"), OK);
    }

    /** As somebody asks who has it already and knows its tag. */
    static Request again(URI uri, String etag) {
        return new Request(uri, bytes(uri, "If-None-Match: " + etag + "\r\n"), NOT_MODIFIED);
    }

    private static byte[] bytes(URI uri, String header) {
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return ("GET " + uri.getRawPath() + query + " HTTP/1.1\r\nHost: " + uri.getAuthority() + "\r\n" + header
                        + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
