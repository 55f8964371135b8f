package bg.glashatay.web.api;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.ejb.publishing.EditionRow;
import java.time.Instant;

/** An edition as a line of its document's list. */
public record EditionSummary(
        int number,
        String language,
        EditionState state,
        boolean unreviewed,
        String title,
        String section,
        String lastAuthor,
        Instant changed,
        Instant published,
        String href) {

    static EditionSummary of(EditionRow row) {
        return new EditionSummary(
                row.number(),
                row.language().code(),
                row.state(),
                row.unreviewed(),
                row.title(),
                row.section().getSlug(),
                row.author(),
                row.changedAt(),
                row.publishedAt(),
                EditionRepresentation.href(row.documentId(), row.number()));
    }
}
