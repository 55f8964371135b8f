package bg.glashatay.ejb.security;

import java.io.Serializable;
import java.time.Instant;

/**
 * A token as administrators see it; its secret is nowhere.
 *
 * @param createdBy full name
 * @param revokedAt null while it opens
 */
public record TokenRow(
        long id,
        String label,
        String username,
        String fullName,
        boolean accountOpen,
        String createdBy,
        Instant createdAt,
        Instant revokedAt)
        implements Serializable {

    static final String QUERY_SELECT =
            """
            select new bg.glashatay.ejb.security.TokenRow(
                t.id, t.label, a.username, a.fullName, a.open, c.fullName, t.createdAt, t.revokedAt)
            from ApiToken t join t.account a join t.createdBy c
            """;

    public boolean revoked() {
        return revokedAt != null;
    }
}
