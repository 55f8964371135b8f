package bg.glashatay.web.media;

import bg.glashatay.ejb.media.RenditionFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;

/** A rendition on its way to a browser: a picture, and nothing that a browser could take it for instead. */
public final class SentRendition {

    private final MediaAddress address;
    private final RenditionFile file;

    public SentRendition(MediaAddress address, RenditionFile file) {
        this.address = address;
        this.file = file;
    }

    public void to(HttpServletRequest request, HttpServletResponse response, String caching) throws IOException {
        // the address names the bytes, so it can stand for them
        var etag = '"' + address.sha256() + "-" + address.label() + "-" + address.format() + '"';
        response.setHeader("Cache-Control", caching);
        response.setHeader("ETag", etag);
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        if (isKnown(request, etag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        // web.xml gives every answer a charset, which a picture has not
        response.setCharacterEncoding(null);
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.size());
        if (!"HEAD".equals(request.getMethod())) {
            file.write(0, file.size(), response.getOutputStream());
        }
    }

    static boolean isKnown(HttpServletRequest request, String etag) {
        return Collections.list(request.getHeaders("If-None-Match")).stream()
                .anyMatch(known -> known.contains(etag) || known.strip().equals("*"));
    }
}
