package bg.glashatay.web.api;

import bg.glashatay.ejb.publishing.RevisionRow;
import java.time.Instant;

/** A revision as a line of its document's list. */
public record RevisionSummary(
        long revision,
        int edition,
        String language,
        String title,
        String author,
        Instant saved,
        String contentHash,
        String href) {

    static RevisionSummary of(RevisionRow row) {
        return new RevisionSummary(
                row.id(),
                row.number(),
                row.language().code(),
                row.title(),
                row.author(),
                row.madeAt(),
                row.contentHash(),
                RevisionRepresentation.href(row.documentId(), row.id()));
    }
}
