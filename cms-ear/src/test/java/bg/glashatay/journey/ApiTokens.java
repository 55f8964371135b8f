package bg.glashatay.journey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Tokens for the demo accounts, put where the administrator's screen puts them: as the hash of a secret. That screen
 * has a test of its own; these tests should not fail with it.
 */
final class ApiTokens {

    private static final String INSERT =
            """
            insert into api_token (id, account_id, label, secret_sha256, created_by, created_at)
            select nextval('api_token_seq'), id, 'test', ?, id, now() from account where username = ?
            """;

    private ApiTokens() {}

    /** A new secret that opens the API as the account. */
    static String make(Site site, String account) {
        var secret = UUID.randomUUID().toString();
        try (var connection = site.database().connect();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, sha256(secret));
            insert.setString(2, account);
            if (insert.executeUpdate() != 1) {
                throw new IllegalStateException("No account " + account);
            }
            return secret;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Revokes every token of the account. */
    static void revoke(Site site, String account) {
        try (var connection = site.database().connect();
                var update = connection.prepareStatement("update api_token set revoked_at = now()"
                        + " where account_id = (select id from account where username = ?)")) {
            update.setString(1, account);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
