package bg.glashatay.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FormsPerMinuteTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:00:30Z");

    private final FormsPerMinute forms = new FormsPerMinute();

    @Test
    void soManyAreTakenFromAnAddressAndOthersDoNotNotice() {
        exhaust("203.0.113.7");

        assertThat(forms.admit("203.0.113.7", NOW)).isFalse();
        assertThat(forms.admit("203.0.113.8", NOW)).isTrue();
    }

    @Test
    void nextMinuteBeginsAnew() {
        exhaust("203.0.113.7");

        assertThat(forms.admit("203.0.113.7", NOW.plusSeconds(29))).isFalse();
        assertThat(forms.admit("203.0.113.7", NOW.plusSeconds(30))).isTrue();
    }

    @Test
    void networkOfVersionSixIsOneAddress() {
        exhaust("2001:db8:1:2::1");

        assertThat(forms.admit("2001:db8:1:2:ffff::9", NOW)).isFalse();
        assertThat(forms.admit("2001:db8:1:3::1", NOW)).isTrue();
    }

    @Test
    void noNumberOfAddressesFillsTheMemory() {
        for (int i = 0; i < FormsPerMinute.ADDRESSES; i++) {
            forms.admit("10.0." + i / 256 + "." + i % 256, NOW);
        }

        assertThat(forms.admit("203.0.113.7", NOW)).isFalse();
        assertThat(forms.admit("10.0.0.1", NOW)).isTrue();
    }

    private void exhaust(String address) {
        for (int i = 0; i < FormsPerMinute.FROM_AN_ADDRESS; i++) {
            assertThat(forms.admit(address, NOW)).isTrue();
        }
    }
}
