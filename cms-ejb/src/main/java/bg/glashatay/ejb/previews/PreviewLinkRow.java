package bg.glashatay.ejb.previews;

import java.time.Instant;
import java.util.Optional;

/**
 * A preview link as the people at work see it; its secret is nowhere.
 *
 * @param label for whom it is
 * @param createdBy full name
 * @param expiresAt the first moment at which it no longer opens
 * @param open whether it opens now
 * @param views minutes in which it was looked at
 * @param lastViewedAt empty where nobody has looked
 * @param revocable whether this person may revoke it
 */
public record PreviewLinkRow(
        long id,
        String label,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> revokedAt,
        boolean open,
        long views,
        Optional<Instant> lastViewedAt,
        long answers,
        boolean revocable) {}
