package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.publishing.Edition;

/**
 * What a save came to.
 *
 * @param revisionId the head now; the next save is based on it
 * @param changed whether there was anything new in it
 */
public record Saved(long documentId, long editionId, int number, long revisionId, String contentHash, boolean changed) {

    static Saved of(Edition edition, boolean changed) {
        return new Saved(
                edition.getDocument().getId(),
                edition.getId(),
                edition.getNumber(),
                edition.getHead().getId(),
                edition.getContentHash(),
                changed);
    }
}
