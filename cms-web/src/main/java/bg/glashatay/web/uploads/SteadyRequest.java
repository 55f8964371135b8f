package bg.glashatay.web.uploads;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/** A request whose body must keep coming. */
final class SteadyRequest extends HttpServletRequestWrapper {

    private SteadyBody body;

    SteadyRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new SteadyBody(super.getInputStream());
        }
        return body;
    }
}
