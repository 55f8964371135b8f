package bg.glashatay.ejb.search;

import java.io.Serializable;
import java.time.Instant;

/**
 * A promoted result as editors see it.
 *
 * @param title of the edition that citizens read, in Bulgarian where there is one; empty where there is none
 * @param path the address of that edition; empty where there is none
 * @param addedBy full name
 */
public record PromotedRow(
        long id, String phrase, long documentId, String title, String path, String addedBy, Instant addedAt)
        implements Serializable {

    /** Whether citizens see it now. */
    public boolean shown() {
        return !title.isEmpty();
    }
}
