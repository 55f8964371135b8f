package bg.glashatay.web.feedback;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** From which network address a request came, for counting only. */
final class ReaderAddress {

    private static final Pattern NUMERIC = Pattern.compile("[0-9a-fA-F.:]{2,45}");

    private ReaderAddress() {}

    /**
     * The address that the connection has; where that is this machine's own or one of its private network, so that a
     * proxy stands there, the address that the proxy saw. Only the last one it names is the proxy's own word: whatever
     * stands before it, the reader can have sent.
     */
    static String of(HttpServletRequest request) {
        var connected = request.getRemoteAddr();
        var forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || !isNear(connected)) {
            return connected;
        }
        var last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return NUMERIC.matcher(last).matches() ? last : connected;
    }

    private static boolean isNear(String address) {
        try {
            var parsed = InetAddress.getByName(address);
            return parsed.isLoopbackAddress() || parsed.isSiteLocalAddress();
        } catch (UnknownHostException unreadable) {
            return false;
        }
    }
}
