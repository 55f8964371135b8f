package bg.glashatay.ejb.site;

import java.time.Instant;

/**
 * A document's canonical address.
 *
 * @param documentId by which they are in order
 * @param changedAt when the text that stands there went out
 */
public record SitemapAddress(long documentId, String path, Instant changedAt) {}
