package bg.glashatay.ejb.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureLimitTest {

    @ParameterizedTest
    @CsvSource({"1, 0", "4, 0", "5, 30", "6, 60", "7, 120", "8, 240", "9, 480", "10, 900", "11, 900", "1000000, 900"})
    void waitGrowsFromTheFifthWrongOneOnAndEnds(int failures, long seconds) {
        assertThat(FailureLimit.ACCOUNT.delay(failures)).hasSeconds(seconds);
    }

    @Test
    void networkOfManyPeopleIsPutUpWithLonger() {
        assertThat(FailureLimit.ADDRESS.delay(29)).isZero();
        assertThat(FailureLimit.ADDRESS.delay(30)).isPositive();
    }

    @Test
    void fiveWithinMinutesCountAsFive() {
        double failures = 0;
        for (int i = 0; i < 5; i++) {
            failures = FailureLimit.ACCOUNT.oneMore(failures, Duration.ofMinutes(3));
        }
        assertThat(FailureLimit.ACCOUNT.delay(failures)).isEqualTo(FailureLimit.SHORTEST_WAIT);
    }

    @Test
    void timeForgetsAndNeverOwes() {
        assertThat(FailureLimit.ACCOUNT.oneMore(6, Duration.ofHours(4))).isEqualTo(3);
        assertThat(FailureLimit.ACCOUNT.oneMore(6, Duration.ofDays(9))).isEqualTo(1);
        // a clock that was set back
        assertThat(FailureLimit.ACCOUNT.oneMore(6, Duration.ofHours(-2))).isEqualTo(7);
    }
}
