package bg.glashatay.domain.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 (FIPS 180-4), in lower-case hex where it is written. */
public final class Sha256 {

    /** How one is written, as an expression that others are made of. */
    public static final String FORM = "[0-9a-f]{64}";

    private static final Pattern ONE = Pattern.compile(FORM);

    private Sha256() {}

    public static boolean isOne(String text) {
        return ONE.matcher(text).matches();
    }

    /** To be fed with bytes. */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** Of what the digest was fed with; it begins anew. */
    public static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of a text in UTF-8. */
    public static String of(String text) {
        return HexFormat.of().formatHex(begin().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
