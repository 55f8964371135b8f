package bg.glashatay.ejb.security;

import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.security.HashingLineFullException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.apache.shiro.SecurityUtils;
import org.apache.shiro.authc.AuthenticationException;

/**
 * Lets people in. An unknown name is answered like a wrong password, after the same work; wrong attempts are slowed
 * down, and no more are looked at together than there is memory for. No session bean, for a transaction would keep a
 * connection of the database busy while an attempt waits its turn.
 */
@ApplicationScoped
public class LoginService {

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    SecondFactors factors;

    @Inject
    LoginThrottle throttle;

    @Inject
    HashingLine line;

    @Inject
    Event<LoginOutcome> outcomes;

    /** Logs the person in to the session of this request, or says why not. */
    public LoginOutcome login(LoginAttempt attempt) {
        var address = Optional.of(attempt.address());
        return told(refused(attempt.username(), address).orElseGet(() -> inTurn(attempt, address)));
    }

    /**
     * The second half, for whoever came with the code later than with the password.
     *
     * @param username whose password was right a moment ago; the caller knows it from {@link #login} and nobody else
     * @param credential which password that was; one that was changed meanwhile lets nobody in
     */
    public LoginOutcome confirm(String username, String credential, String code, String from) {
        var address = Optional.of(from);
        return told(refused(username, address).orElseGet(() -> accounts.open(username)
                .map(account -> stillRight(account, credential, code, address))
                .orElseGet(() -> LoginOutcome.wrong(throttle.failed(username, address)))));
    }

    private LoginOutcome stillRight(Account account, String credential, String code, Optional<String> address) {
        return credentialOf(account).equals(credential) ? confirmed(account, code, address) : LoginOutcome.overtaken();
    }

    /** No password at all is none that anybody came with. */
    private static String credentialOf(Account account) {
        return Optional.ofNullable(account.getPasswordHash())
                .map(Accounts::credential)
                .orElse("none");
    }

    private LoginOutcome told(LoginOutcome outcome) {
        LoginJournal.notLookedAt(outcome);
        outcomes.fire(outcome);
        return outcome;
    }

    private LoginOutcome inTurn(LoginAttempt attempt, Optional<String> address) {
        try {
            // asked again when the turn has come: whoever stood before in the line may have been wrong too
            return line.inTurn(() -> refused(attempt.username(), address).orElseGet(() -> tried(attempt, address)));
        } catch (HashingLineFullException full) {
            return LoginOutcome.busy();
        }
    }

    private Optional<LoginOutcome> refused(String username, Optional<String> address) {
        var delay = throttle.delay(username, address);
        return delay.isZero() ? Optional.empty() : Optional.of(LoginOutcome.later(delay));
    }

    private LoginOutcome tried(LoginAttempt attempt, Optional<String> address) {
        var account = accounts.open(attempt.username()).filter(known -> known.getPasswordHash() != null);
        // compared with something where there is no such account, so that a guess takes as long as for one that exists
        var hash = account.map(Account::getPasswordHash).orElseGet(passwords::nobodys);
        if (!passwords.matches(attempt.password(), hash) || account.isEmpty()) {
            account.ifPresentOrElse(LoginJournal::wrongPassword, LoginJournal::noAccount);
            return LoginOutcome.wrong(throttle.failed(attempt.username(), address));
        }
        if (!factors.isOn(account.get())) {
            return letIn(account.get(), false);
        }
        return attempt.code().isBlank()
                ? LoginOutcome.codeNeeded(credentialOf(account.get()))
                : confirmed(account.get(), attempt.code(), address);
    }

    private LoginOutcome confirmed(Account account, String code, Optional<String> address) {
        if (factors.take(account, code)) {
            return letIn(account, true);
        }
        LoginJournal.wrongCode(account);
        return LoginOutcome.codeWrong(throttle.failed(account.getUsername(), address));
    }

    private LoginOutcome letIn(Account account, boolean withCode) {
        try {
            SecurityUtils.getSubject().login(new KnownPerson(account.getUsername()));
        } catch (AuthenticationException closedMeanwhile) {
            return LoginOutcome.overtaken();
        }
        throttle.succeeded(account.getUsername());
        LoginJournal.letIn(account, withCode);
        return LoginOutcome.in(credentialOf(account));
    }
}
