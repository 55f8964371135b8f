package bg.glashatay.ejb.security;

import java.io.Serializable;
import java.time.Instant;

/**
 * A token as administrators see it; its secret is nowhere.
 *
 * @param createdBy full name
 * @param revokedAt null where it was not revoked
 * @param expiresAt from when on it opens nothing; null where it does not end by itself
 * @param lastUsedAt to the minute or so; null where it never was used
 */
public record TokenRow(
        long id,
        String label,
        String username,
        String fullName,
        boolean accountOpen,
        String createdBy,
        Instant createdAt,
        Instant revokedAt,
        Instant expiresAt,
        boolean expired,
        Instant lastUsedAt)
        implements Serializable {

    static final String QUERY_SELECT =
            """
            select new bg.glashatay.ejb.security.TokenRow(
                t.id, t.label, a.username, a.fullName, a.open, c.fullName, t.createdAt, t.revokedAt, t.expiresAt,
                case when t.expiresAt <= :now then true else false end, t.lastUsedAt)
            from ApiToken t join t.account a join t.createdBy c
            """;

    public boolean revoked() {
        return revokedAt != null;
    }
}
