package bg.glashatay.web.site;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A request as far as ready answers read it. */
public final class Asked {

    private final String address;
    private final String method;
    private final Map<String, List<String>> headers = new HashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();

    public Asked(String address) {
        this("GET", address);
    }

    public Asked(String method, String address) {
        this.method = method;
        this.address = address;
    }

    static HttpServletRequest accepting(String codings) {
        return new Asked("/").with("Accept-Encoding", codings).request();
    }

    /** What the server itself noted about it. */
    public Asked noted(String attribute, Object value) {
        attributes.put(attribute, value);
        return this;
    }

    public Asked with(String header, String... lines) {
        headers.put(header, List.of(lines));
        return this;
    }

    public HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                Asked.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> answer(method.getName(), arguments));
    }

    private Object answer(String method, Object... arguments) {
        var parts = address.split("\\?", 2);
        return switch (method) {
            case "getMethod" -> this.method;
            case "getRequestURI" -> parts[0];
            case "getQueryString" -> parts.length == 1 ? null : parts[1];
            case "getContextPath" -> "";
            case "getServletPath" -> parts[0];
            case "getRemoteHost" -> "203.0.113.7";
            case "getAttribute" -> attributes.get((String) arguments[0]);
            case "isSecure" -> false;
            case "getHeader" ->
                headers.getOrDefault((String) arguments[0], List.of()).stream()
                        .findFirst()
                        .orElse(null);
            case "getHeaders" -> Collections.enumeration(headers.getOrDefault((String) arguments[0], List.of()));
            default -> throw new UnsupportedOperationException(method);
        };
    }
}
