package bg.glashatay.web.limits;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form with its fields, read here. Payara itself reads no form of more than 2 MB, and an article in Cyrillic, sent at
 * six characters a letter, is that long well before it is too long for us; and what it cannot read it drops in silence.
 */
final class SentForm extends HttpServletRequestWrapper {

    private final Map<String, String[]> parameters;

    /** @throws BodyRefusedException where it has more fields than any form of ours, or cannot be read */
    SentForm(HttpServletRequest request, byte[] body, int mostFields) {
        super(request);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        int count = add(request.getQueryString(), fields, 0, mostFields);
        add(new String(body, StandardCharsets.US_ASCII), fields, count, mostFields);
        parameters = new LinkedHashMap<>();
        fields.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
    }

    private static int add(String encoded, Map<String, List<String>> fields, int before, int most) {
        int count = before;
        if (encoded == null || encoded.isEmpty()) {
            return count;
        }
        for (int start = 0; start <= encoded.length(); count++) {
            if (count >= most) {
                throw new BodyRefusedException(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            }
            int end = encoded.indexOf('&', start);
            var field = encoded.substring(start, end < 0 ? encoded.length() : end);
            int equals = field.indexOf('=');
            var name = decoded(equals < 0 ? field : field.substring(0, equals));
            fields.computeIfAbsent(name, unknown -> new ArrayList<>())
                    .add(decoded(equals < 0 ? "" : field.substring(equals + 1)));
            start = end < 0 ? encoded.length() + 1 : end + 1;
        }
        return count;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            throw new BodyRefusedException(HttpServletResponse.SC_BAD_REQUEST);
        }
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
        var values = parameters.get(name);
        return values == null ? null : values.clone();
    }
}
