package bg.glashatay.ejb.site;

import java.time.Instant;

/**
 * A major update of a document, as readers are told of it.
 *
 * @param note what changed, in the editor's words; empty where it went out in haste, without any
 */
public record PublicUpdate(Instant at, String note) {}
