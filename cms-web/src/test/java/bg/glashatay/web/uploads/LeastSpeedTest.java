package bg.glashatay.web.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LeastSpeedTest {

    private final LeastSpeed speed = new LeastSpeed();

    @Test
    void lineThatFaltersIsWaitedFor() {
        speed.came(1, LeastSpeed.GRACE);
        assertThat(speed.isMissed()).isFalse();
    }

    @Test
    void whoSendsDropByDropIsNot() {
        for (int second = 0; second < 31; second++) {
            speed.came(100, Duration.ofSeconds(1));
        }
        assertThat(speed.isMissed()).isTrue();
    }

    @Test
    void slowLineIsWaitedForHoweverLongItTakes() {
        for (int minute = 0; minute < 100; minute++) {
            speed.came(60 * LeastSpeed.BYTES_PER_SECOND, Duration.ofMinutes(1));
            assertThat(speed.isMissed()).isFalse();
        }
    }
}
