package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.site.Section;
import java.time.Instant;

/**
 * An edition as a line of an editorial list.
 *
 * @param author the full name of who saved it last
 * @param publishedAt null before publication
 */
public record EditionRow(
        long id,
        long documentId,
        int number,
        Language language,
        DocumentType type,
        String title,
        EditionState state,
        boolean unreviewed,
        Section section,
        String author,
        Instant changedAt,
        Instant publishedAt,
        String contentHash) {

    static final String QUERY_SELECT =
            """
            select new bg.glashatay.ejb.publishing.EditionRow(
                e.id, d.id, e.number, e.language, d.type, e.title, e.state, e.unreviewed, s, a.fullName,
                e.changedAt, e.publishedAt, h.contentHash)
            from Edition e join e.document d join e.section s join e.head h join h.author a
            """;
}
