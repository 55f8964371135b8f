package bg.glashatay.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name of one request: in the answer's header, in each line that the log has of it, and on the page about a failure, so
 * that a person can say which it was. It is taken from the proxy in front, or made here; it says nothing about anybody.
 */
public final class RequestId {

    /** By which a proxy names a request, and in which it is told. */
    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final String HIDDEN = ATTRIBUTE + ".hidden";

    /** What proxies make: hexadecimal digits, UUIDs, ULIDs. Nothing that a line of a log or a page could be broken with. */
    private static final Pattern LIKELY = Pattern.compile("[0-9A-Za-z]{8}[0-9A-Za-z-]{8,56}");

    private RequestId() {}

    /** The request's name, the same however often it is asked for. */
    static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        var given = request.getHeader(HEADER);
        var id = given != null && LIKELY.matcher(given).matches() ? given : made();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    /** As a person is told it; empty where the answer is kept for others, whose request it was not. */
    public static String told(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String known && request.getAttribute(HIDDEN) == null
                ? known
                : "";
    }

    /** Has nobody told it: the answer is kept for others. */
    public static void hide(HttpServletRequest request) {
        request.setAttribute(HIDDEN, true);
    }

    private static String made() {
        return UUID.randomUUID().toString();
    }
}
