package bg.glashatay.ejb.previews;

import bg.glashatay.ejb.site.PublicDocument;
import java.time.Instant;

/** What somebody without an account finds behind a preview link that is open. */
public sealed interface GuestAnswer {

    /**
     * The edition, on its way to the public.
     *
     * @param revision what is shown, for an answer to name
     * @param revisedAt when it was saved
     */
    record Shown(PublicDocument page, long revision, Instant revisedAt) implements GuestAnswer {}

    /** It is public by now, or was: the page that everybody can read. */
    record Public(String path) implements GuestAnswer {}
}
