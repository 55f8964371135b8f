package bg.glashatay.web.library;

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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a file from a plain form, for browsers without script: {@code file}. In whose place it is to be put stands as
 * {@code replaces} in the address, which is there however much of the form has come. Leads to the file's page, or back with a word about what is wrong.
 */
@WebServlet(urlPatterns = "/editor/library/upload", asyncSupported = true)
@MultipartConfig(maxFileSize = 55_000_000, maxRequestSize = 55_100_000)
public class LibraryUploadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final long MOST_BYTES = MediaService.MAX_DOCUMENT_MEGABYTES * 1_000_000L + 100_000;
    private static final Pattern REPLACES = Pattern.compile("replaces=([0-9a-f]{64})");

    @Inject
    transient MediaService media;

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
            back(
                    response,
                    replaced(request.getQueryString()),
                    Issue.of("file", "file-too-large", MediaService.MAX_DOCUMENT_MEGABYTES));
        } else {
            try {
                take(request, response);
            } catch (UploadCutOffException cut) {
                back(response, replaced(request.getQueryString()), Issue.of("file", cut.code()));
            }
        }
    }

    /** Of the two pages that have the form, the one that the form's address names. */
    public static String page(String query) {
        return page(replaced(query));
    }

    private static String page(Optional<String> replaced) {
        return replaced.map(old -> LibraryAddress.of(old) + "/replace").orElse(LibraryAddress.LIBRARY);
    }

    /** Read by hand: to ask for a parameter reads the whole form. */
    static Optional<String> replaced(String query) {
        return Optional.ofNullable(query)
                .map(REPLACES::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1));
    }

    private static Part received(HttpServletRequest request) {
        try {
            var file = request.getPart("file");
            if (file != null && file.getSize() > 0) {
                return file;
            }
        } catch (IOException unread) {
            throw UnreadForm.refusal(request, unread);
        } catch (IllegalStateException tooLong) {
            // in chunks, so that nobody knew before
            throw rejected(Issue.of("file", "file-too-large", MediaService.MAX_DOCUMENT_MEGABYTES));
        } catch (ServletException noSuchForm) {
            throw rejected(Issue.of("file", "file-missing"));
        }
        throw rejected(Issue.of("file", "file-missing"));
    }

    private static ContentRejectedException rejected(Issue issue) {
        return new ContentRejectedException(List.of(issue));
    }

    private void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var replaced = replaced(request.getQueryString());
        try {
            // before anything is read from whoever may not
            media.expect();
            var sha256 = taken(received(request));
            led(
                    response,
                    replaced.map(old -> LibraryAddress.of(old) + "/replace?with=" + sha256)
                            .orElseGet(() -> LibraryAddress.of(sha256) + "?uploaded=yes"));
        } catch (ContentRejectedException rejected) {
            back(response, replaced, rejected.issues().get(0));
        } catch (StoreFullException | ScannerSilentException later) {
            back(response, replaced, Issue.of("file", later.code()));
        } catch (VirusFoundException found) {
            // what the scanner calls it is no word for an address
            back(response, replaced, Issue.of("file", "virus-refused"));
        } catch (NotPermittedException | NotAuthenticatedException refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (RuntimeException failed) {
            DatabaseFull.refusal(failed).orElseThrow(() -> failed);
            back(response, replaced, Issue.of("file", new StoreFullException().code()));
        }
    }

    private String taken(Part file) throws IOException {
        try (var bytes = file.getInputStream()) {
            return media.take(Objects.requireNonNullElse(file.getSubmittedFileName(), ""), bytes)
                    .getSha256();
        } finally {
            file.delete();
        }
    }

    private static void back(HttpServletResponse response, Optional<String> replaced, Issue issue) {
        led(response, page(replaced) + "?" + UploadIssue.query(issue));
    }

    private static void led(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }
}
