package bg.glashatay.ejb.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the lines for SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codesAreThoseOfTheStandard(long time, String code) {
        assertThat(Totp.code(SECRET, time / 30, 8)).isEqualTo(code);
        assertThat(Totp.step(SECRET, code.substring(2), Instant.ofEpochSecond(time)))
                .hasValue(time / 30);
    }

    @Test
    void clockMayBeHalfAMinuteOffAndNoMore() {
        var now = Instant.ofEpochSecond(1_111_111_111);
        long step = 1_111_111_111 / 30;
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step - 1, 6), now)).hasValue(step - 1);
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step + 1, 6), now)).hasValue(step + 1);
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step - 2, 6), now)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step + 2, 6), now)).isEmpty();
        assertThat(Totp.step(SECRET, "", now)).isEmpty();
        assertThat(Totp.step(SECRET, "абвгде", now)).isEmpty();
    }
}
