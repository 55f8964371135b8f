package bg.glashatay.ejb.security;

import bg.glashatay.domain.security.PasswordRejectedException;
import bg.glashatay.domain.security.PasswordRejectedException.Reason;
import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.audit.AuditedAs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** What people do with their own accounts. */
@Stateless
@Audited
public class AccountService {

    /** The fewest characters that a new password may have. */
    public static final int SHORTEST_PASSWORD = PasswordRule.SHORTEST;

    @Inject
    CurrentUser user;

    @Inject
    Passwords passwords;

    @Inject
    SessionRegister sessions;

    @Inject
    AuditTrail audit;

    @AuditedAs(value = "READ_OWN_ACCOUNT", reading = true)
    public OwnAccount own() {
        var account = user.account();
        return new OwnAccount(account.getUsername(), account.getFullName(), account.isMustChangePassword());
    }

    /**
     * Gives the person who is logged in a password of their own choice. All their logins end with it; the door lets the
     * one in which it was changed begin anew.
     */
    @AuditedAs("CHANGE_PASSWORD")
    public void changeOwnPassword(String current, String fresh) {
        var account = user.account();
        // the old one is asked for again: an unlocked screen must not be enough to take an account over
        if (current.length() > PasswordRule.LONGEST || !passwords.matches(current, account.getPasswordHash())) {
            throw new PasswordRejectedException(Reason.WRONG);
        }
        PasswordRule.check(fresh, account.getUsername());
        if (fresh.equals(current)) {
            throw new PasswordRejectedException(Reason.NOT_NEW);
        }
        account.changePassword(passwords.hash(fresh), false);
        sessions.endAll(account);
        audit.did(account.getUsername(), "CHANGE_PASSWORD", null, null, "");
    }
}
