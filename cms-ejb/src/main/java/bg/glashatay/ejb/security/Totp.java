package bg.glashatay.ejb.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The codes of RFC 6238 as every app makes them: six digits by HMAC-SHA-1, a new one each half minute. */
final class Totp {

    static final int DIGITS = 6;
    static final int SECRET_BYTES = 20;

    private static final long STEP_SECONDS = 30;
    private static final String HMAC = "HmacSHA1";

    private Totp() {}

    /** Of which half minute the code is: the present one, or the one before or after, since clocks differ. */
    static OptionalLong step(byte[] secret, String code, Instant now) {
        var present = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
        var given = code.getBytes(StandardCharsets.UTF_8);
        return LongStream.rangeClosed(present - 1, present + 1)
                .filter(step ->
                        MessageDigest.isEqual(code(secret, step, DIGITS).getBytes(StandardCharsets.UTF_8), given))
                .findFirst();
    }

    static String code(byte[] secret, long step, int digits) {
        var hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        int range = 1;
        for (int i = 0; i < digits; i++) {
            range *= 10;
        }
        return String.format("%0" + digits + "d", number % range);
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + HMAC, impossible);
        }
    }
}
