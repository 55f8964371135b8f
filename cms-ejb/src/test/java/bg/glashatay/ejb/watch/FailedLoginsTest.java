package bg.glashatay.ejb.watch;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.ejb.security.LoginOutcome;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailedLoginsTest {

    @ParameterizedTest
    @CsvSource({"IN, 0", "CODE_NEEDED, 0", "BUSY, 0", "WRONG, 1", "CODE_WRONG, 1", "LATER, 1"})
    void attemptsThatFailedAreCounted(LoginOutcome.Result result, long counted) {
        var logins = new FailedLogins();

        logins.note(new LoginOutcome(result, Duration.ZERO));

        assertThat(logins.count()).isEqualTo(counted);
    }
}
