package bg.glashatay.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;

/** An answer that was made once and is sent to everybody who asks the same. */
sealed interface ReadyAnswer permits ReadyPage, ReadyFile, ReadyMedia, ReadyMove, ReadyEnd {

    /** Roughly the bytes that it takes in memory. */
    int weight();

    /** Whether it stays the same whatever is added to its address that nobody reads, such as where a link was found. */
    default boolean isForAnyQuery() {
        return true;
    }

    /** Whether it can still be sent. */
    default boolean isThere() {
        return true;
    }

    /** Whether it is worth having ready before somebody asks for it. */
    default boolean isMadeAhead() {
        return true;
    }

    /** @param caching what caches may do with it */
    void send(HttpServletRequest request, HttpServletResponse response, Instant now, String caching) throws IOException;
}
