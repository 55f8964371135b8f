package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.shared.Language;
import java.time.Instant;

/**
 * A revision as a line of a list.
 *
 * @param number its edition's
 * @param author full name
 */
public record RevisionRow(
        long id,
        long documentId,
        long editionId,
        int number,
        Language language,
        String title,
        String author,
        Instant madeAt,
        String contentHash) {

    static final String QUERY_SELECT =
            """
            select new bg.glashatay.ejb.publishing.RevisionRow(
                r.id, d.id, e.id, e.number, e.language, r.title, a.fullName, r.madeAt, r.contentHash)
            from Revision r join r.edition e join e.document d join r.author a
            """;
}
