package bg.glashatay.web.uploads;

import bg.glashatay.web.api.ApiAnswers;
import bg.glashatay.web.library.LibraryUploadServlet;
import bg.glashatay.web.shared.JsonAnswer;
import bg.glashatay.web.shared.Texts;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells whoever brings a file and waited in vain for a place when to come again, in the manner of each address. */
final class ComeAgain {

    static final String CODE = "uploads-busy";

    /** By then as many have been taken in as there are places, and more. */
    private static final String SECONDS = "15";

    private static final String DOOR = "/editor/media/upload";
    private static final String FORM = "/editor/library/upload";

    private static final String IMPORT = "/editor/admin/import/upload";
    private static final String IMPORTS = "/editor/admin/import";

    private static final String RETRY_AFTER = "Retry-After";

    private ComeAgain() {}

    /** Whether it asks only if a file may come. */
    static boolean isDoor(HttpServletRequest request) {
        return request.getMethod().equals("GET") && path(request).equals(DOOR);
    }

    static void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        switch (path(request)) {
            case FORM -> back(response, LibraryUploadServlet.page(request.getQueryString()));
            case IMPORT -> back(response, IMPORTS);
            case DOOR -> sentence(request, response);
            default -> {
                response.setHeader(RETRY_AFTER, SECONDS);
                ApiAnswers.unavailable(request, response, CODE);
            }
        }
    }

    /** A form without script does not come again by itself: its page says what happened. */
    private static void back(HttpServletResponse response, String page) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", page + "?issue=" + CODE);
    }

    private static void sentence(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var issue = Json.createObjectBuilder()
                .add("key", CODE)
                .add("sentence", Texts.of(request, "media", "issue." + CODE));
        response.setHeader(RETRY_AFTER, SECONDS);
        JsonAnswer.send(
                response,
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                Json.createObjectBuilder()
                        .add("issues", Json.createArrayBuilder().add(issue))
                        .build());
    }

    private static String path(HttpServletRequest request) {
        return request.getServletPath();
    }
}
