package bg.glashatay.web.shared;

import jakarta.json.JsonStructure;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a script of ours is answered. */
public final class JsonAnswer {

    private JsonAnswer() {}

    public static void send(HttpServletResponse response, int status, JsonStructure json) throws IOException {
        var body = json.toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
