package bg.glashatay.ejb.search;

import java.io.Serializable;
import java.time.Instant;

/**
 * A pair of other words as editors see it.
 *
 * @param addedBy full name
 */
public record SynonymRow(long id, String spoken, String meant, boolean bothWays, String addedBy, Instant addedAt)
        implements Serializable {}
