package bg.glashatay.web.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** From where somebody sends a form, for counting only. */
final class Sender {

    private static final Pattern NUMERIC = Pattern.compile("[0-9a-fA-F.:]{2,45}");

    private Sender() {}

    /** The address that the connection has; where a proxy on this machine stands there, the one that it saw last. */
    static String of(HttpServletRequest request) {
        var connected = request.getRemoteAddr();
        var forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || !isThisMachine(connected)) {
            return connected;
        }
        var last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return NUMERIC.matcher(last).matches() ? last : connected;
    }

    private static boolean isThisMachine(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unreadable) {
            return false;
        }
    }
}
