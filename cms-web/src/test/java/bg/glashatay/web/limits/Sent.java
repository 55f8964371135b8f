package bg.glashatay.web.limits;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;

/** A request that brings something, as far as limits read it. */
record Sent(String method, String path, String type, String query, String body, long length, boolean isHere) {

    static Sent form(String path, String body) {
        return new Sent("POST", path, "application/x-www-form-urlencoded", null, body, body.length(), true);
    }

    Sent to(String other) {
        return new Sent(method, other, type, query, body, length, isHere);
    }

    Sent of(String otherType) {
        return new Sent(method, path, otherType, query, body, length, isHere);
    }

    Sent by(String otherMethod) {
        return new Sent(otherMethod, path, type, query, body, length, isHere);
    }

    Sent asking(String otherQuery) {
        return new Sent(method, path, type, otherQuery, body, length, isHere);
    }

    /** It says this length, and nothing of it can be read without waiting. */
    Sent announcing(long other) {
        return new Sent(method, path, type, query, body, other, false);
    }

    HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                Sent.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> answer(called.getName()));
    }

    private Object answer(String called) {
        return switch (called) {
            case "getMethod" -> method;
            case "getContentType" -> type;
            case "getServletPath" -> path;
            case "getPathInfo" -> null;
            case "getQueryString" -> query;
            case "getContentLengthLong" -> length;
            case "getInputStream" -> new Body(body.getBytes(StandardCharsets.UTF_8), isHere);
            default -> throw new UnsupportedOperationException(called);
        };
    }

    private static final class Body extends ServletInputStream {

        private final ByteArrayInputStream bytes;
        private final boolean isHere;

        Body(byte[] bytes, boolean isHere) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.isHere = isHere;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int available() {
            return isHere ? bytes.available() : 0;
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
