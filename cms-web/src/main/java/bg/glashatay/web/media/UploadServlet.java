package bg.glashatay.web.media;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.media.StoreFullException;
import bg.glashatay.domain.publishing.ContentRejectedException;
import bg.glashatay.domain.publishing.Issue;
import bg.glashatay.domain.security.NotAuthenticatedException;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.web.shared.OwnScript;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes the file that somebody chose on their computer, from the page's own script: {@code file} of a form. Answers with
 * what became of it, so that the page stays as it is, with all that was typed.
 */
abstract class UploadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** The form around the file. */
    private static final long FORM_BYTES = 100_000;

    /** Insufficient Storage, of RFC 4918. */
    private static final int NO_ROOM = 507;

    /** What the service can take at most. */
    abstract int maxMegabytes();

    /** What the script calls the file in what it says of it, and the start of the issues' names. */
    abstract String kind();

    abstract Asset keep(String name, InputStream bytes, HttpServletRequest request);

    abstract JsonObject told(Asset asset, HttpServletRequest request);

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!OwnScript.sent(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (!isForm(request)) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        try {
            answer(response, HttpServletResponse.SC_OK, uploaded(request));
        } catch (ContentRejectedException rejected) {
            answer(response, HttpServletResponse.SC_BAD_REQUEST, issues(rejected.issues()));
        } catch (NotPermittedException | NotAuthenticatedException refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (StoreFullException full) {
            answer(response, NO_ROOM, issues(List.of(Issue.of(kind(), full.code()))));
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    private JsonObject uploaded(HttpServletRequest request) throws ServletException, IOException {
        var file = file(request);
        try (var bytes = file.getInputStream()) {
            return told(keep(Objects.requireNonNullElse(file.getSubmittedFileName(), ""), bytes, request), request);
        } finally {
            file.delete();
        }
    }

    private Part file(HttpServletRequest request) throws ServletException, IOException {
        if (request.getContentLengthLong() > maxMegabytes() * 1_000_000L + FORM_BYTES) {
            // not even read
            throw rejected(Issue.of(kind(), kind() + "-too-large", maxMegabytes()));
        }
        return Optional.ofNullable(request.getPart("file"))
                .filter(part -> part.getSize() > 0)
                .orElseThrow(() -> rejected(Issue.of(kind(), kind() + "-missing")));
    }

    private static ContentRejectedException rejected(Issue issue) {
        return new ContentRejectedException(List.of(issue));
    }

    private static JsonObject issues(List<Issue> issues) {
        var list = Json.createArrayBuilder();
        issues.forEach(issue ->
                list.add(Json.createObjectBuilder().add("field", issue.field()).add("key", issue.key())));
        return Json.createObjectBuilder().add("issues", list).build();
    }

    private static void answer(HttpServletResponse response, int status, JsonObject answer) throws IOException {
        var body = answer.toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
