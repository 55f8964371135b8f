package bg.glashatay.web.media;

import bg.glashatay.domain.media.ScannerSilentException;
import bg.glashatay.domain.media.StoreFullException;
import bg.glashatay.domain.media.UploadCutOffException;
import bg.glashatay.domain.media.VirusFoundException;
import bg.glashatay.domain.security.NotAuthenticatedException;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.ejb.media.MediaService;
import bg.glashatay.web.shared.DatabaseFull;
import bg.glashatay.web.shared.DeskLanguage;
import bg.glashatay.web.shared.JsonAnswer;
import bg.glashatay.web.shared.OwnScript;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Takes a file that somebody brings from their computer, picture or document, from a page's own script: the body is the
 * file, which goes to the store as it comes, and the header {@code File-Name} its name in percent signs. Answers with
 * what became of it, so that the page stays as it is, with all that was typed.
 */
@WebServlet(urlPatterns = "/editor/media/upload", asyncSupported = true)
public class UploadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String NAME = "File-Name";
    private static final int MEGABYTE = 1_000_000;

    /** Insufficient Storage, of RFC 4918. */
    private static final int NO_ROOM = 507;

    @Inject
    transient MediaService media;

    /** Whether a file may come now: 401 says before it travels that the session has ended. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!OwnScript.sent(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (request.getContentLengthLong() < 0) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
            return;
        }
        try {
            JsonAnswer.send(response, HttpServletResponse.SC_OK, taken(request));
        } catch (ContentRejectedException rejected) {
            JsonAnswer.send(response, HttpServletResponse.SC_BAD_REQUEST, issues(request, rejected.issues()));
        } catch (NotPermittedException | NotAuthenticatedException refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (UploadCutOffException cut) {
            JsonAnswer.send(
                    response,
                    HttpServletResponse.SC_REQUEST_TIMEOUT,
                    issues(request, List.of(Issue.of("file", cut.code()))));
        } catch (StoreFullException full) {
            JsonAnswer.send(response, NO_ROOM, issues(request, List.of(Issue.of("file", full.code()))));
        } catch (VirusFoundException found) {
            JsonAnswer.send(
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    issues(
                            request,
                            List.of(Issue.of(
                                    "file", found.code(), found.arguments().toArray()))));
        } catch (ScannerSilentException silent) {
            JsonAnswer.send(
                    response,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    issues(request, List.of(Issue.of("file", silent.code()))));
        } catch (RuntimeException failed) {
            DatabaseFull.refusal(failed).orElseThrow(() -> failed);
            JsonAnswer.send(
                    response, NO_ROOM, issues(request, List.of(Issue.of("file", new StoreFullException().code()))));
        }
    }

    private JsonObject taken(HttpServletRequest request) throws IOException {
        long size = request.getContentLengthLong();
        if (size == 0) {
            throw new ContentRejectedException(List.of(Issue.of("file", "file-empty")));
        }
        if (size > (long) MediaService.MAX_DOCUMENT_MEGABYTES * MEGABYTE) {
            // not even read
            throw new ContentRejectedException(
                    List.of(Issue.of("file", "file-too-large", MediaService.MAX_DOCUMENT_MEGABYTES)));
        }
        try (var bytes = new WholeBody(request.getInputStream(), size)) {
            var asset = media.take(name(request), bytes);
            return AssetJson.of(asset, DeskLanguage.of(request).locale());
        }
    }

    private static String name(HttpServletRequest request) {
        var name = request.getHeader(NAME);
        try {
            return name == null ? "" : URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return "";
        }
    }

    private static JsonObject issues(HttpServletRequest request, List<Issue> issues) {
        var list = Json.createArrayBuilder();
        issues.forEach(issue -> list.add(Json.createObjectBuilder()
                .add("key", issue.key())
                .add("sentence", UploadWords.sentence(request, issue))));
        return Json.createObjectBuilder().add("issues", list).build();
    }
}
