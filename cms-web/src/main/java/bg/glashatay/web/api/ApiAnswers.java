package bg.glashatay.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Problems for those that answer before or beside the resources: filters and servlets under {@code /api}. */
public final class ApiAnswers {

    /** How to authenticate (RFC 6750). */
    static final String CHALLENGE = "Bearer realm=\"glashatay\"";

    private ApiAnswers() {}

    /** Nobody is known to have sent this: the header {@code Authorization} is missing. */
    public static void tokenMissing(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", CHALLENGE);
        send(request, response, Problem.of(401, "not-authenticated"));
    }

    /** The token is unknown or revoked, its account is closed, or the header is malformed. */
    public static void tokenInvalid(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", CHALLENGE + ", error=\"invalid_token\"");
        send(request, response, Problem.of(401, "token-invalid"));
    }

    /** The server cannot do this now, and may later; the code says why. */
    public static void unavailable(HttpServletRequest request, HttpServletResponse response, String code)
            throws IOException {
        send(request, response, Problem.of(503, code));
    }

    /** What the server needs for an answer is away, and comes back. */
    public static void outOfOrder(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(request, response, Problem.outOfOrder());
    }

    static void send(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        var texts = ApiTexts.preferredBy(request.getHeader("Accept-Language"));
        var body = problem.toJson(texts).toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Content-Language", texts.language().code());
        response.setHeader("Vary", "Accept-Language");
        response.setHeader("Cache-Control", "no-store");
        if (!response.containsHeader("Retry-After")) {
            problem.secondsToWait().ifPresent(seconds -> response.setHeader("Retry-After", seconds));
        }
        response.setContentLength(body.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(body);
        }
    }
}
