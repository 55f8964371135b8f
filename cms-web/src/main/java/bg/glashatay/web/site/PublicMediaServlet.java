package bg.glashatay.web.site;

import bg.glashatay.domain.media.Frame;
import bg.glashatay.domain.media.StoreFullException;
import bg.glashatay.ejb.media.PublicMedia;
import bg.glashatay.web.media.MediaAddress;
import bg.glashatay.web.media.OriginalAddress;
import bg.glashatay.web.media.SentOriginal;
import bg.glashatay.web.media.SentRendition;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Sends citizens the pictures and documents of the pages that they can read. Others are not there for them: not those of
 * drafts (404), and no longer those of pages that were withdrawn or unpublished or have expired (410).
 */
public class PublicMediaServlet extends ReadingServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PublicMedia media;

    @Override
    protected void answer(Exchange exchange) throws IOException {
        try {
            var path = exchange.request().getPathInfo();
            var original = OriginalAddress.of(path);
            if (original.isPresent()) {
                document(original.get(), exchange);
            } else {
                picture(path, exchange);
            }
        } catch (StoreFullException noRoomToMakeIt) {
            exchange.response().sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private void picture(String path, Exchange exchange) throws IOException {
        var address = MediaAddress.of(path);
        var file = address.flatMap(it -> media.rendition(it.sha256(), it.rendition(), it.frame(), it.name()));
        if (file.isPresent()) {
            // readers of our feeds show the pictures on pages of their own
            exchange.media(new SentRendition(address.get(), file.get()), true, now());
        } else {
            var gone = address.filter(it -> media.isGone(it.sha256(), it.frame(), it.name()));
            nothing(gone.isPresent(), exchange);
        }
    }

    private void document(OriginalAddress address, Exchange exchange) throws IOException {
        var file = media.original(address.sha256(), address.name());
        if (file.isPresent()) {
            exchange.media(new SentOriginal(address, file.get()), false, now());
        } else {
            nothing(media.isGone(address.sha256(), Frame.WHOLE, address.name()), exchange);
        }
    }

    private static void nothing(boolean isGone, Exchange exchange) throws IOException {
        exchange.response().sendError(isGone ? HttpServletResponse.SC_GONE : HttpServletResponse.SC_NOT_FOUND);
    }
}
