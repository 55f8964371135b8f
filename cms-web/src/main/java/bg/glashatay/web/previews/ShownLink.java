package bg.glashatay.web.previews;

import bg.glashatay.ejb.previews.PreviewLinkRow;
import java.io.Serializable;
import java.time.Instant;

/**
 * A preview link as the panel shows it, to be kept with the page.
 *
 * @param revokedAt null for one that was not revoked
 * @param lastViewedAt null where nobody has looked
 */
public record ShownLink(
        long id,
        String label,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        Instant revokedAt,
        boolean open,
        long views,
        Instant lastViewedAt,
        boolean revocable)
        implements Serializable {

    static ShownLink of(PreviewLinkRow row) {
        return new ShownLink(
                row.id(),
                row.label(),
                row.createdBy(),
                row.createdAt(),
                row.expiresAt(),
                row.revokedAt().orElse(null),
                row.open(),
                row.views(),
                row.lastViewedAt().orElse(null),
                row.revocable());
    }
}
