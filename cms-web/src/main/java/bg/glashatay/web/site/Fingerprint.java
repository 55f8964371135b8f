package bg.glashatay.web.site;

import bg.glashatay.domain.shared.Sha256;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/** A short name for some bytes that no other bytes have: the beginning of their SHA-256 in base64url. */
final class Fingerprint {

    private static final int BYTES = 15;

    private Fingerprint() {}

    static String of(byte[] bytes) {
        var digest = Sha256.begin();
        digest.update(bytes);
        return of(digest);
    }

    /** The name of what went through a digest. */
    static String of(MessageDigest digest) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), BYTES));
    }
}
