package bg.glashatay.web.api;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.ejb.publishing.RevisionDetails;
import bg.glashatay.web.api.EditionRepresentation.ContentRepresentation;
import java.time.Instant;

/**
 * A revision with its content.
 *
 * @param edition the number of the edition that it belongs to
 * @param state that edition's
 * @param newest whether it is that edition's newest
 * @param previous the revision before it in the same edition; absent for the first
 */
public record RevisionRepresentation(
        long document,
        long revision,
        int edition,
        String language,
        EditionState state,
        boolean newest,
        String author,
        Instant saved,
        String contentHash,
        ContentRepresentation content,
        Long previous) {

    static RevisionRepresentation of(RevisionDetails revision) {
        return new RevisionRepresentation(
                revision.documentId(),
                revision.id(),
                revision.number(),
                revision.language().code(),
                revision.state(),
                revision.head(),
                revision.author(),
                revision.madeAt(),
                revision.contentHash(),
                ContentRepresentation.of(revision.content()),
                revision.previous().orElse(null));
    }

    static String href(long document, long revision) {
        return DocumentRepresentation.href(document) + "/revisions/" + revision;
    }
}
