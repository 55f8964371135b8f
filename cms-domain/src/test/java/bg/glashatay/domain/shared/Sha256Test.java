package bg.glashatay.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class Sha256Test {

    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @Test
    void isKnownByItsForm() {
        assertThat(Sha256.of("")).isEqualTo(EMPTY);
        assertThat(Sha256.isOne(EMPTY)).isTrue();
        assertThat(Sha256.isOne(EMPTY.toUpperCase(Locale.ROOT))).isFalse();
        assertThat(Sha256.isOne(EMPTY + "0")).isFalse();
        assertThat(Sha256.isOne(EMPTY + "\n")).isFalse();
        assertThat(Sha256.isOne("")).isFalse();
    }
}
