package bg.glashatay.web.site;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A request as far as ready answers read it. */
final class Asked {

    private final String address;
    private final String method;
    private final Map<String, List<String>> headers = new HashMap<>();

    Asked(String address) {
        this("GET", address);
    }

    Asked(String method, String address) {
        this.method = method;
        this.address = address;
    }

    static HttpServletRequest accepting(String codings) {
        return new Asked("/").with("Accept-Encoding", codings).request();
    }

    Asked with(String header, String... lines) {
        headers.put(header, List.of(lines));
        return this;
    }

    HttpServletRequest request() {
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
