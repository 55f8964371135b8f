package bg.glashatay.ejb.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyMailsTest {

    /** The 29th of March 2026 has no three o'clock, the 25th of October two of them. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-10T05:59:59Z, 2026-01-09",
        "2026-01-10T06:00:00Z, 2026-01-10",
        "2026-01-10T21:59:59Z, 2026-01-10",
        "2026-03-29T04:59:59Z, 2026-03-28",
        "2026-03-29T05:00:00Z, 2026-03-29",
        "2026-10-25T05:59:59Z, 2026-10-24",
        "2026-10-25T06:00:00Z, 2026-10-25",
    })
    void mailOfADayIsDueFromEightInTheMorningInSofia(Instant now, LocalDate day) {
        assertThat(DailyMails.dayOf(now)).isEqualTo(day);
    }

    @Test
    void attemptsComeRarerAndEndAfterTheEighth() {
        var now = Instant.parse("2026-01-10T06:00:00Z");
        var last = now;
        for (int attempts = 1; attempts < 8; attempts++) {
            assertThat(MailQueue.nextAttempt(attempts, now))
                    .hasValueSatisfying(next -> assertThat(next).isAfter(now));
            assertThat(MailQueue.nextAttempt(attempts, now).orElseThrow()).isAfter(last);
            last = MailQueue.nextAttempt(attempts, now).orElseThrow();
        }
        assertThat(MailQueue.nextAttempt(8, now)).isEmpty();
    }
}
