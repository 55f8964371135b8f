package bg.glashatay.ejb.security;

import bg.glashatay.domain.shared.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets and their fingerprints. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** As many random bytes as asked for, in URL-safe Base64. */
    public static String random(int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(bytes));
    }

    /** As many random bytes as asked for. */
    static byte[] bytes(int count) {
        var secret = new byte[count];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** Lower-case hex SHA-256. Enough for secrets of 256 random bits, which nobody can guess; not for passwords. */
    public static String sha256(String secret) {
        return Sha256.of(secret);
    }
}
