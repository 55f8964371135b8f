package bg.glashatay.web.media;

import bg.glashatay.ejb.media.RenditionFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A rendition on its way to a browser: a picture, and nothing that a browser could take it for instead. */
public final class SentRendition implements SentMedia {

    private final MediaAddress address;
    private final RenditionFile file;

    public SentRendition(MediaAddress address, RenditionFile file) {
        this.address = address;
        this.file = file;
    }

    @Override
    public boolean isThere() {
        return file.isThere();
    }

    @Override
    public void to(HttpServletRequest request, HttpServletResponse response, String caching) throws IOException {
        new SentFile(file, tag()).to(request, response, caching);
    }

    /** The address names the bytes; with their number, lest a better rendition of later goes on where this one stopped. */
    private String tag() {
        return address.sha256() + "-" + address.label() + "-" + address.format() + "-" + file.size();
    }
}
