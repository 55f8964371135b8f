package bg.glashatay.web.media;

import bg.glashatay.domain.media.Frame;
import bg.glashatay.domain.media.StoreFullException;
import bg.glashatay.ejb.media.PublicMedia;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Sends citizens the pictures and documents of the pages that they can read. Others are not there for them: not those of drafts (404), and
 * no longer those of pages that were withdrawn or unpublished or have expired (410).
 */
public class MediaServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String CACHING = "public, max-age=31536000, immutable";

    @Inject
    transient PublicMedia media;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            send(request, response);
        } catch (StoreFullException noRoomToMakeIt) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var original = OriginalAddress.of(request.getPathInfo());
        if (original.isPresent()) {
            document(original.get(), request, response);
            return;
        }
        var address = MediaAddress.of(request.getPathInfo());
        var file = address.flatMap(it -> media.rendition(it.sha256(), it.rendition(), it.frame(), it.name()));
        if (file.isEmpty()) {
            var gone = address.filter(it -> media.isGone(it.sha256(), it.frame(), it.name()));
            response.sendError(gone.isPresent() ? HttpServletResponse.SC_GONE : HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        // readers of our feeds show the pictures on pages of their own
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        new SentRendition(address.get(), file.get()).to(request, response, CACHING);
    }

    private void document(OriginalAddress address, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var file = media.original(address.sha256(), address.name());
        if (file.isEmpty()) {
            var gone = media.isGone(address.sha256(), Frame.WHOLE, address.name());
            response.sendError(gone ? HttpServletResponse.SC_GONE : HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        new SentOriginal(address, file.get()).to(request, response, CACHING);
    }
}
