package bg.glashatay.web.api;

import bg.glashatay.ejb.previews.PreviewLinkRow;
import java.time.Instant;

/**
 * A preview link, without its secret.
 *
 * @param expiresAt the first moment at which it no longer opens
 * @param revokedAt absent while nobody has revoked it
 * @param open whether it opens now
 * @param views minutes in which it was looked at
 * @param lastViewedAt absent while nobody has looked
 * @param answers to the fact check that came through it
 */
public record PreviewRepresentation(
        long id,
        String label,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        Instant revokedAt,
        boolean open,
        long views,
        Instant lastViewedAt,
        long answers) {

    static PreviewRepresentation of(PreviewLinkRow row) {
        return new PreviewRepresentation(
                row.id(),
                row.label(),
                row.createdBy(),
                row.createdAt(),
                row.expiresAt(),
                row.revokedAt().orElse(null),
                row.open(),
                row.views(),
                row.lastViewedAt().orElse(null),
                row.answers());
    }
}
