package bg.glashatay.web.media;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A file of the media folder on its way to whoever asks for it, as often as somebody does. */
public sealed interface SentMedia permits SentRendition, SentOriginal {

    /** Whether its bytes are still where they were. */
    boolean isThere();

    /** @param caching what browsers and caches may do with it */
    void to(HttpServletRequest request, HttpServletResponse response, String caching) throws IOException;
}
