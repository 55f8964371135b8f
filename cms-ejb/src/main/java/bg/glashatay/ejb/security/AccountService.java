package bg.glashatay.ejb.security;

import bg.glashatay.domain.security.PasswordRejectedException;
import bg.glashatay.domain.security.PasswordRejectedException.Reason;
import bg.glashatay.domain.security.SecondFactorRejectedException;
import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.audit.AuditedAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** What people do with their own accounts. */
@Stateless
@Audited
public class AccountService {

    @Inject
    CurrentUser user;

    @Inject
    OwnPassword ownPassword;

    @Inject
    Passwords passwords;

    @Inject
    SessionRegister sessions;

    @Inject
    PasswordRule rule;

    @Inject
    SecondFactors factors;

    @Inject
    SecondFactorDuty duty;

    @Inject
    RecentPassword recentPassword;

    @Inject
    LastStep lastStep;

    @Inject
    AuditTrail audit;

    @AuditedAs(value = "READ_OWN_ACCOUNT", reading = true)
    public OwnAccount own() {
        var account = user.account();
        return new OwnAccount(account.getUsername(), account.getFullName(), account.isMustChangePassword());
    }

    /** What the person has to do before anything else. */
    @AuditedAs(value = "READ_OWN_ACCOUNT", reading = true)
    public OwnDuties duties() {
        var account = user.account();
        return new OwnDuties(account.isMustChangePassword(), duty.falls(account) && !factors.isOn(account));
    }

    /** The fewest characters that a new password may have. */
    @AuditedAs(value = "READ_OWN_ACCOUNT", reading = true)
    public int shortestPassword() {
        return PasswordRule.shortest(factors.isOn(user.account()));
    }

    /** Whether to ask for the password again before what decides over accounts, and whether for a code as well. */
    @AuditedAs(value = "READ_OWN_ACCOUNT", reading = true)
    public PasswordAgain passwordAgain() {
        var account = user.account();
        return new PasswordAgain(!recentPassword.isRecent(account), factors.isOn(account));
    }

    /**
     * The person types the password again, with the code where one is asked for: as good as another login.
     *
     * @throws PasswordRejectedException when it is not theirs
     * @throws SecondFactorRejectedException when the code is not good
     */
    @AuditedAs("CONFIRM_PASSWORD")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void confirmPassword(String password, String code) {
        var known = user.account();
        ownPassword.require(known, password, code);
        lastStep.run(() -> {
            recentPassword.note(ownPassword.still(known));
            audit.did(known.getUsername(), "CONFIRM_PASSWORD", null, null, "");
        });
    }

    /**
     * Gives the person who is logged in a password of their own choice. All their logins end with it; the door lets the
     * one in which it was changed begin anew.
     */
    @AuditedAs("CHANGE_PASSWORD")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void changeOwnPassword(String current, String fresh) {
        var known = user.account();
        ownPassword.require(known, current);
        rule.check(fresh, known, factors.isOn(known));
        if (fresh.equals(current)) {
            throw new PasswordRejectedException(Reason.NOT_NEW);
        }
        var hash = passwords.hash(fresh);
        lastStep.run(() -> {
            var account = ownPassword.still(known);
            account.changePassword(hash, false);
            sessions.endAll(account);
            audit.did(account.getUsername(), "CHANGE_PASSWORD", null, null, "");
        });
    }
}
