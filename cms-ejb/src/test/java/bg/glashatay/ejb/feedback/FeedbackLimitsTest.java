package bg.glashatay.ejb.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FeedbackLimitsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T10:00:00Z");

    private final FeedbackLimits limits = new FeedbackLimits();

    @Test
    void addressMaySpeakOfAPageAFewTimes() {
        for (int i = 0; i < FeedbackLimits.FROM_AN_ADDRESS_ABOUT_A_PAGE; i++) {
            assertThat(limits.admit("192.0.2.7", 1, NOON)).isTrue();
        }

        assertThat(limits.admit("192.0.2.7", 1, NOON)).isFalse();
        assertThat(limits.admit("192.0.2.7", 2, NOON)).isTrue();
        assertThat(limits.admit("192.0.2.8", 1, NOON)).isTrue();
    }

    @Test
    void addressMaySpeakOfManyPagesButNotOfAll() {
        for (int page = 0; page < FeedbackLimits.FROM_AN_ADDRESS; page++) {
            assertThat(limits.admit("192.0.2.7", page, NOON)).isTrue();
        }

        assertThat(limits.admit("192.0.2.7", 1_000, NOON)).isFalse();
    }

    @Test
    void pageIsSpokenOfByManyAddressesButNotByAll() {
        for (int host = 0; host < FeedbackLimits.ABOUT_A_PAGE; host++) {
            assertThat(limits.admit("10.0." + host / 250 + "." + host % 250, 1, NOON))
                    .isTrue();
        }

        assertThat(limits.admit("192.0.2.7", 1, NOON)).isFalse();
    }

    @Test
    void addressesOfOneNetworkOfVersionSixAreOne() {
        for (int i = 0; i < FeedbackLimits.FROM_AN_ADDRESS_ABOUT_A_PAGE; i++) {
            assertThat(limits.admit("2001:db8:1:2::" + i, 1, NOON)).isTrue();
        }

        assertThat(limits.admit("2001:db8:1:2:ffff::1", 1, NOON)).isFalse();
        assertThat(limits.admit("2001:db8:1:3::1", 1, NOON)).isTrue();
    }

    @Test
    void everyDayBeginsAnew() {
        while (limits.admit("192.0.2.7", 1, NOON)) {
            // until it is enough
        }

        assertThat(limits.admit("192.0.2.7", 1, NOON.plus(Duration.ofHours(12))))
                .isTrue();
    }
}
