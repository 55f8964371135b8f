package bg.glashatay.web.site;

import bg.glashatay.web.media.SentMedia;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;

/**
 * A file of a page that citizens can read. What is kept is that they may have it and where it lies; its bytes stay in the
 * media folder, of which the system holds in memory what is read.
 *
 * @param isForOtherSites whether pages of others may show it
 */
record ReadyMedia(SentMedia file, boolean isForOtherSites) implements ReadyAnswer {

    /** Its address stands for its bytes, whatever becomes of the pages round it. */
    private static final String CACHING = "public, max-age=31536000, immutable";

    @Override
    public int weight() {
        return 1024;
    }

    @Override
    public boolean isThere() {
        return file.isThere();
    }

    /** It takes one question, and whoever has it asks no more. */
    @Override
    public boolean isMadeAhead() {
        return false;
    }

    @Override
    public void send(HttpServletRequest request, HttpServletResponse response, Instant now, String caching)
            throws IOException {
        if (isForOtherSites) {
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        }
        file.to(request, response, CACHING);
    }
}
