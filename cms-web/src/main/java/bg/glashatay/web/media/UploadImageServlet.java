package bg.glashatay.web.media;

import bg.glashatay.domain.publishing.ContentRejectedException;
import bg.glashatay.domain.publishing.Issue;
import bg.glashatay.domain.security.NotAuthenticatedException;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.ejb.media.MediaService;
import bg.glashatay.web.shared.OwnScript;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes the picture that somebody chose on their computer, from the page's own script: {@code file} and {@code credit}
 * of a form. Answers with what became of it, so that the page stays as it is, with all that was typed.
 */
public class UploadImageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** A picture that the service could take, and the form around it. */
    private static final long MAX_BYTES = MediaService.MAX_MEGABYTES * 1_000_000L + 100_000;

    @Inject
    transient MediaService media;

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
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    private JsonObject uploaded(HttpServletRequest request) throws ServletException, IOException {
        var file = file(request);
        try (var bytes = file.getInputStream()) {
            var asset = media.upload(
                    Objects.requireNonNullElse(file.getSubmittedFileName(), ""),
                    bytes,
                    Objects.requireNonNullElse(request.getParameter("credit"), ""));
            return Json.createObjectBuilder()
                    .add("sha256", asset.getSha256())
                    .add("name", asset.getFileName())
                    .add("credit", asset.getCredit())
                    .build();
        } finally {
            file.delete();
        }
    }

    private static Part file(HttpServletRequest request) throws ServletException, IOException {
        if (request.getContentLengthLong() > MAX_BYTES) {
            // not even read
            throw rejected(Issue.of("image", "image-too-large", MediaService.MAX_MEGABYTES));
        }
        return Optional.ofNullable(request.getPart("file"))
                .filter(part -> part.getSize() > 0)
                .orElseThrow(() -> rejected(Issue.of("image", "image-missing")));
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
