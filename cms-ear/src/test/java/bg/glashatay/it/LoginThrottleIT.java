package bg.glashatay.it;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.ejb.security.LoginThrottle;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How wrong logins are counted in the database, where all nodes see them. */
@InContainer
class LoginThrottleIT {

    private static final String NETWORK = "2001:db8:7:7";

    @Inject
    LoginThrottle throttle;

    @Inject
    Rows rows;

    private final String name = "nobody-" + UUID.randomUUID();

    @AfterEach
    void forget() throws SQLException {
        rows.update("delete from login_failures");
    }

    @Test
    void fifthWrongOneMakesTheNextWaitAndEachMoreLonger() {
        for (int i = 1; i < 5; i++) {
            assertThat(fail(name)).isZero();
        }
        assertThat(throttle.delay(name, from("203.0.113.1"))).isZero();

        assertThat(fail(name)).isEqualTo(Duration.ofSeconds(30));
        assertThat(fail(name)).isEqualTo(Duration.ofMinutes(1));

        assertThat(throttle.delay(name, from("203.0.113.1"))).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1));
        assertThat(throttle.delay(name + "-other", from("203.0.113.1"))).isZero();
    }

    @Test
    void waitEndsAndSuccessClearsTheNamesCount() throws SQLException {
        for (int i = 0; i < 6; i++) {
            fail(name);
        }
        rows.update("update login_failures set refused_until = now() - interval '1 second'");
        assertThat(throttle.delay(name, from("203.0.113.1"))).isZero();

        throttle.succeeded(name);

        assertThat(fail(name)).isZero();
    }

    @Test
    void networkIsCountedWhateverNamesItTries() {
        for (int i = 1; i < 30; i++) {
            assertThat(throttle.failed(name + i, from(NETWORK + "::" + i))).isZero();
        }

        assertThat(throttle.failed(name, from(NETWORK + ":1:2:3:4"))).isPositive();

        assertThat(throttle.delay("somebody", from(NETWORK + "::99"))).isPositive();
        assertThat(throttle.delay("somebody", from("203.0.113.1"))).isZero();
    }

    @Test
    void waitThatAClockWroteWhichWasSetBackSinceDoesNotCount() throws SQLException {
        fail(name);
        rows.update("update login_failures set refused_until = now() + interval '2 hours'");

        assertThat(throttle.delay(name, from("203.0.113.1"))).isZero();
    }

    @Test
    void namesAreKeptAsHashesAndForADay() throws SQLException {
        fail(name);
        assertThat(rows.column("select row_to_json(f)::text from login_failures f"))
                .hasSize(2)
                .noneMatch(row -> row.contains(name) || row.contains("203.0.113"));
        throttle.forgetOld();
        assertThat(rows.column("select who from login_failures")).hasSize(2);

        rows.update("update login_failures set last_at = now() - interval '25 hours'");
        throttle.forgetOld();

        assertThat(rows.column("select who from login_failures")).isEmpty();
    }

    private Duration fail(String username) {
        return throttle.failed(username, from("203.0.113.1"));
    }

    private static Optional<String> from(String address) {
        return Optional.of(address);
    }
}
