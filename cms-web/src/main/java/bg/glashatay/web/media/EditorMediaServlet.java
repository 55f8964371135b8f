package bg.glashatay.web.media;

import bg.glashatay.domain.security.NotAuthenticatedException;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.ejb.media.MediaQueries;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends people at work the pictures and documents that they choose from and preview, public or not. */
public class EditorMediaServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient MediaQueries media;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var address = MediaAddress.of(request.getPathInfo());
        try {
            var original = OriginalAddress.of(request.getPathInfo());
            var document = original.flatMap(it -> media.original(it.sha256()));
            if (document.isPresent()) {
                new SentOriginal(original.get(), document.get()).to(request, response, "private, no-store");
                return;
            }
            var file = address.flatMap(it -> media.rendition(it.sha256(), it.rendition(), it.frame(), it.format()));
            if (file.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            new SentRendition(address.get(), file.get()).to(request, response, "private, no-store");
        } catch (NotPermittedException | NotAuthenticatedException refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
