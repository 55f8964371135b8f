package bg.glashatay.web.site;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** A short name for some bytes that no other bytes have: the beginning of their SHA-256 in base64url. */
final class Fingerprint {

    private static final int BYTES = 15;

    private Fingerprint() {}

    static String of(byte[] bytes) {
        var digest = digest();
        digest.update(bytes);
        return of(digest);
    }

    /** The name of what went through a digest. */
    static String of(MessageDigest digest) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), BYTES));
    }

    /** What to send the bytes through that are to get a name. */
    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
