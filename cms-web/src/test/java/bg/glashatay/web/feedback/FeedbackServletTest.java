package bg.glashatay.web.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedbackServletTest {

    /** The days of the site end at its own midnight, also the one on which the clock is put forward. */
    @ParameterizedTest
    @CsvSource({"2026-12-05T21:59:00Z, 61", "2026-12-05T22:00:00Z, 86401", "2027-03-27T22:00:00Z, 82801"})
    void whoHasWrittenEnoughForTodayIsToldWhenTomorrowBegins(Instant now, String seconds) {
        assertThat(FeedbackServlet.untilTomorrow(now)).isEqualTo(seconds);
    }
}
