package bg.glashatay.ejb.site;

import bg.glashatay.domain.shared.Language;
import java.time.Instant;

/**
 * A part of a sitemap that is too long for one file: the documents of a language whose numbers lie in a range. What is
 * published or taken away moves no other document into another part.
 *
 * @param number from 1
 * @param changedAt when something in it last went out
 */
public record SitemapPart(Language language, long number, Instant changedAt) {

    /** Addresses that a file may have at most, and so documents in a part. */
    public static final int MOST = 50_000;

    /** The number of the document before the first of the part. */
    public static long before(long number) {
        return (number - 1) * MOST;
    }
}
