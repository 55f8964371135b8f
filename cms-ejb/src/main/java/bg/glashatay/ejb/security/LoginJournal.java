package bg.glashatay.ejb.security;

import bg.glashatay.domain.security.Account;
import bg.glashatay.ejb.shared.Logs;
import bg.glashatay.ejb.shared.RareLog;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Writes attempts to log in into the log: how they ended, of which account, and with what. Accounts are told by their
 * numbers, and what was typed never: it may be a password in the wrong field. Where it came from is in the proxy's log,
 * under the name of the request.
 */
final class LoginJournal {

    private static final Logger LOG = Logs.of(LoginJournal.class);
    private static final RareLog UNSEEN = new RareLog(LOG);

    private LoginJournal() {}

    static void letIn(Account account, boolean withCode) {
        LOG.log(
                Level.INFO,
                "Login: account {0} was let in with {1}.",
                String.valueOf(account.getId()),
                withCode ? "password and code" : "password");
    }

    static void wrongPassword(Account account) {
        LOG.log(Level.WARNING, "Login: wrong password for account {0}.", String.valueOf(account.getId()));
    }

    static void wrongCode(Account account) {
        LOG.log(
                Level.WARNING,
                "Login: right password and wrong code for account {0}.",
                String.valueOf(account.getId()));
    }

    static void noAccount() {
        LOG.log(Level.WARNING, "Login: there is no such account, or it is closed.");
    }

    /** An attempt whose password nobody looked at. */
    static void notLookedAt(LoginOutcome outcome) {
        switch (outcome.result()) {
            case LATER -> UNSEEN.note("Login: an attempt had to wait, after wrong ones");
            case BUSY -> UNSEEN.note("Login: an attempt had to wait, too many at once");
            default -> {
                // it was looked at, and is told of
            }
        }
    }
}
