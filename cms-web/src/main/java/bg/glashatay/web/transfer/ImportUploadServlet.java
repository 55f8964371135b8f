package bg.glashatay.web.transfer;

import bg.glashatay.domain.media.StoreFullException;
import bg.glashatay.domain.media.UploadCutOffException;
import bg.glashatay.domain.security.NotAuthenticatedException;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.transfer.ImportUnderWayException;
import bg.glashatay.ejb.shared.Logs;
import bg.glashatay.ejb.transfer.ImportService;
import bg.glashatay.web.shared.UnreadForm;
import bg.glashatay.web.site.SameSite;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Takes a file to bring in from a plain form, by way of the disk, and leads back to the page with the file chosen. */
@WebServlet(urlPatterns = "/editor/admin/import/upload", asyncSupported = true)
@MultipartConfig(maxFileSize = 500_000_000, maxRequestSize = 500_100_000)
public class ImportUploadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final System.Logger LOG = Logs.of(ImportUploadServlet.class);

    private static final long MOST_BYTES = 500_100_000;
    private static final String PAGE = "/editor/admin/import";

    @Inject
    transient ImportService service;

    @Inject
    transient SameSite sameSite;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!sameSite.sent(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getContentLengthLong() > MOST_BYTES) {
            // not even read
            response.setHeader("Connection", "close");
            led(response, "?issue=import-file-too-large");
        } else {
            take(request, response);
        }
    }

    private void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            // before anything is read from whoever may not
            service.folder();
            led(response, "?file=" + URLEncoder.encode(kept(received(request)), StandardCharsets.UTF_8));
        } catch (ContentRejectedException rejected) {
            led(response, "?issue=" + rejected.issues().get(0).key());
        } catch (UploadCutOffException | StoreFullException | ImportUnderWayException later) {
            led(response, "?issue=" + later.code());
        } catch (IOException unwritable) {
            LOG.log(Level.WARNING, "A file to bring in could not be kept", unwritable);
            led(response, "?issue=upload-failed");
        } catch (NotPermittedException | NotAuthenticatedException refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static Part received(HttpServletRequest request) {
        try {
            return request.getPart("file");
        } catch (IOException unread) {
            throw UnreadForm.refusal(request, unread);
        } catch (IllegalStateException tooLong) {
            throw rejected("import-file-too-large");
        } catch (ServletException noSuchForm) {
            throw rejected("import-name-missing");
        }
    }

    private static ContentRejectedException rejected(String key) {
        return new ContentRejectedException(List.of(Issue.of("file", key)));
    }

    private String kept(Part file) throws IOException {
        if (file == null) {
            return "";
        }
        try (var bytes = file.getInputStream()) {
            return service.receive(Objects.requireNonNullElse(file.getSubmittedFileName(), ""), bytes);
        } finally {
            file.delete();
        }
    }

    private static void led(HttpServletResponse response, String query) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", PAGE + query);
    }
}
