package bg.glashatay.web.site;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;

/** What a response was told. */
public final class Answered {

    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status = HttpServletResponse.SC_OK;

    public HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                Answered.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> tell(method.getName(), arguments));
    }

    public int status() {
        return status;
    }

    /** Null where it was not set. */
    public String header(String name) {
        return headers.get(name);
    }

    Map<String, String> headers() {
        return headers;
    }

    public byte[] body() {
        return body.toByteArray();
    }

    private Object tell(String method, Object... arguments) {
        switch (method) {
            case "setStatus", "sendError" -> status = (int) arguments[0];
            case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
            case "setContentType" -> headers.put("Content-Type", (String) arguments[0]);
            case "setContentLength", "setContentLengthLong" ->
                headers.put("Content-Length", String.valueOf(arguments[0]));
            case "containsHeader" -> {
                return headers.containsKey((String) arguments[0]);
            }
            case "getOutputStream" -> {
                return new Body();
            }
            default -> throw new UnsupportedOperationException(method);
        }
        return null;
    }

    private final class Body extends ServletOutputStream {

        @Override
        public void write(int one) {
            body.write(one);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
