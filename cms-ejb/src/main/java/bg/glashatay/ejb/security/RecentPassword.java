package bg.glashatay.ejb.security;

import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.security.PasswordAgainException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.apache.shiro.SecurityUtils;

/**
 * Whether somebody has typed their password a short while ago. What decides over accounts and logins asks for it, so that
 * a browser left open is not enough. Parts of the system and programs have no login that could be left open.
 */
@Dependent
class RecentPassword {

    static final Duration LONGEST = Duration.ofMinutes(15);

    @Inject
    SessionRegister sessions;

    @Inject
    Clock clock;

    /** Refuses where the person has to type the password again. */
    void require(Account account) {
        if (!isRecent(account)) {
            throw new PasswordAgainException();
        }
    }

    boolean isRecent(Account account) {
        return sessionId()
                .map(session -> sessions.confirmedAt(account, session)
                        .filter(at -> at.plus(LONGEST).isAfter(clock.instant()))
                        .isPresent())
                .orElse(true);
    }

    /** The person has just typed it. */
    void note(Account account) {
        sessionId().ifPresent(session -> sessions.confirm(account, session));
    }

    private static Optional<String> sessionId() {
        return Optional.ofNullable(SecurityUtils.getSubject().getSession(false))
                .map(session -> String.valueOf(session.getId()));
    }
}
