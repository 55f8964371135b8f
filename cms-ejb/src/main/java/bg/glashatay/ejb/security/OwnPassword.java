package bg.glashatay.ejb.security;

import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.security.NotAuthenticatedException;
import bg.glashatay.domain.security.PasswordRejectedException;
import bg.glashatay.domain.security.PasswordRejectedException.Reason;
import bg.glashatay.domain.security.SecondFactorRejectedException;
import bg.glashatay.domain.security.TooManyAttemptsException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Asks somebody who is logged in for the password once more: an unlocked screen must not be enough to take an account
 * over, and is no place to guess at leisure either.
 */
@Dependent
class OwnPassword {

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    LoginThrottle throttle;

    @Inject
    HashingLine line;

    @Inject
    SecondFactors factors;

    /** Refuses unless the password is the account's, and the code is good where the account has a second factor. */
    void require(Account account, String password, String code) {
        require(account, password);
        if (factors.isOn(account) && !factors.take(account, code)) {
            throttle.failed(account.getUsername(), Optional.empty());
            throw new SecondFactorRejectedException(SecondFactorRejectedException.Reason.WRONG_CODE);
        }
    }

    /**
     * The account as an entity of the running transaction, in which nobody changes its password; refuses where somebody
     * has, since it was asked for.
     */
    Account still(Account known) {
        if (!accounts.stillHas(known, Accounts.credential(known.getPasswordHash()))) {
            throw new PasswordRejectedException(Reason.WRONG);
        }
        return accounts.open(known.getUsername()).orElseThrow(NotAuthenticatedException::new);
    }

    /** Refuses unless the password is the account's. */
    void require(Account account, String password) {
        var username = account.getUsername();
        var wait = throttle.delay(username, Optional.empty());
        if (!wait.isZero()) {
            throw new TooManyAttemptsException(wait);
        }
        if (!line.inTurn(() -> passwords.matches(password, account.getPasswordHash()))) {
            throttle.failed(username, Optional.empty());
            throw new PasswordRejectedException(Reason.WRONG);
        }
    }
}
