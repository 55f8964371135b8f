package bg.glashatay.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A form as long as an article may be, with its fields read here. Payara itself reads no form of more than 2 MB, and an
 * article in Cyrillic, sent at six characters a letter, is that long well before it is too long for us.
 */
class LongForm extends HttpServletRequestWrapper {

    /** Three times the longest text that can be saved, so that one too long is told so beside its field. */
    private static final int MOST = 12 * 1024 * 1024;

    /** Up to here the server reads forms as it always does. */
    private static final int ORDINARY = 1024 * 1024;

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Map<String, String[]> parameters = new LinkedHashMap<>();

    private LongForm(HttpServletRequest request) throws IOException {
        super(request);
        add(request.getQueryString());
        add(new String(request.getInputStream().readNBytes(MOST), StandardCharsets.US_ASCII));
    }

    /** Whether the form is longer than anything that a person could want to save. */
    static boolean isTooLong(HttpServletRequest request) {
        return isForm(request) && request.getContentLengthLong() > MOST;
    }

    /** The request with its fields within reach, however long they are. */
    static HttpServletRequest readable(HttpServletRequest request) throws IOException {
        return isForm(request) && request.getContentLengthLong() > ORDINARY ? new LongForm(request) : request;
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return request.getMethod().equals("POST") && type != null && type.startsWith(FORM);
    }

    private void add(String encoded) {
        if (encoded == null || encoded.isEmpty()) {
            return;
        }
        for (var field : encoded.split("&")) {
            int equals = field.indexOf('=');
            var name = decoded(equals < 0 ? field : field.substring(0, equals));
            var value = decoded(equals < 0 ? "" : field.substring(equals + 1));
            parameters.merge(name, new String[] {value}, LongForm::both);
        }
    }

    private static String[] both(String[] earlier, String[] later) {
        var all = new String[earlier.length + later.length];
        System.arraycopy(earlier, 0, all, 0, earlier.length);
        System.arraycopy(later, 0, all, earlier.length, later.length);
        return all;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String getParameter(String name) {
        var values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String[] getParameterValues(String name) {
        return parameters.get(name);
    }
}
