package bg.glashatay.ejb.security;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.security.Account;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginServiceTest {

    private static final String HASH = "a hash";

    private final LoginService logins = new LoginService();
    private final Account account = new Account("ana", "Ана Нова", Instant.EPOCH);
    private int codes;

    @BeforeEach
    void wire() {
        account.changePassword(HASH, false);
        logins.accounts = new Accounts() {
            @Override
            Optional<Account> open(String username) {
                return Optional.of(account);
            }
        };
        logins.factors = new SecondFactors() {
            @Override
            public boolean take(Account whose, String typed) {
                codes++;
                return false;
            }
        };
        logins.throttle = new LoginThrottle() {
            @Override
            public Duration delay(String username, Optional<String> address) {
                return Duration.ZERO;
            }

            @Override
            public Duration failed(String username, Optional<String> address) {
                return Duration.ZERO;
            }
        };
        logins.outcomes = nobodyListens();
    }

    @Test
    void codeIsLookedAtWhileThePasswordIsTheSame() {
        assertThat(confirm().result()).isEqualTo(LoginOutcome.Result.CODE_WRONG);
        assertThat(codes).isEqualTo(1);
    }

    @Test
    void passwordThatIsChangedBeforeTheCodeBeginsNoLogin() {
        account.changePassword("another hash", false);

        assertThat(confirm().result()).isEqualTo(LoginOutcome.Result.WRONG);
        assertThat(codes).as("no code is used up").isZero();
    }

    private LoginOutcome confirm() {
        return logins.confirm("ana", Accounts.credential(HASH), "123456", "192.0.2.7");
    }

    @SuppressWarnings("unchecked")
    private static Event<LoginOutcome> nobodyListens() {
        return (Event<LoginOutcome>) Proxy.newProxyInstance(
                LoginServiceTest.class.getClassLoader(),
                new Class<?>[] {Event.class},
                (proxy, method, arguments) -> null);
    }
}
