package bg.glashatay.ejb.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PublicationPaceTest {

    private final PublicationPace pace = new PublicationPace();

    @Test
    void tellsTheLastTheLongestAndAllTogether() {
        pace.visibleAfter(Duration.ofMillis(900));
        pace.visibleAfter(Duration.ofMillis(300));

        assertThat(pace.count()).isEqualTo(2);
        assertThat(pace.last()).hasMillis(300);
        assertThat(pace.longest()).hasMillis(900);
        assertThat(pace.sum()).hasMillis(1200);
    }

    @Test
    void anotherNodesClockMayBeAhead() {
        pace.visibleAfter(Duration.ofMillis(-40));

        assertThat(pace.last()).isZero();
    }

    @Test
    void whatWasNotUnderWayIsNotCounted() {
        pace.visibleAfter(Duration.ofDays(200));

        assertThat(pace.count()).isZero();
    }
}
