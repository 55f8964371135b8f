package bg.glashatay.ejb.security;

import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.security.LastAdministratorException;
import bg.glashatay.domain.security.OwnAccountException;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.security.RoleAssignment;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.audit.AuditedAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Where administrators make people's accounts and say what they may do. What takes something away, or gives it, ends the
 * logins of the account in the same transaction: at their next requests people log in as who they are now. Accounts of
 * parts of the system are not people's, and there is nothing to administer about them. Whoever changes anything has typed
 * the own password a short while ago; a login that somebody else must not have any more is ended at once.
 */
@Stateless
@Audited
public class AccountAdministration {

    @Inject
    Accounts accounts;

    @Inject
    AccountRoles roles;

    @Inject
    SessionRegister sessions;

    @Inject
    Passwords passwords;

    @Inject
    SecondFactors factors;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    RecentPassword recentPassword;

    @Inject
    LastStep lastStep;

    /**
     * Makes an account without any role.
     *
     * @return its id, and a password that has to be changed at the first login
     * @throws ContentRejectedException when something has to be mended, or the username is somebody's
     */
    @AuditedAs("CREATE_ACCOUNT")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public NewAccount create(String username, AccountInput input) {
        mayChange();
        var password = Passwords.random();
        var hash = passwords.hash(password);
        return lastStep.of(() -> {
            roles.lock();
            mayChange();
            var account = accounts.enter(username.strip(), input);
            account.changePassword(hash, true);
            did("CREATE_ACCOUNT", account, "");
            return new NewAccount(account.getId(), password);
        });
    }

    /** @throws ContentRejectedException when something has to be mended */
    @AuditedAs("DESCRIBE_ACCOUNT")
    public void describe(long accountId, AccountInput input) {
        mayChange();
        var account = person(accountId);
        input.writeTo(account);
        did("DESCRIBE_ACCOUNT", account, "");
    }

    /**
     * Nobody logs in with it from now on, and no token of it opens anything.
     *
     * @throws OwnAccountException when it is that of who asks
     * @throws LastAdministratorException when nobody would be left to administer the accounts
     */
    @AuditedAs("CLOSE_ACCOUNT")
    public void close(long accountId) {
        mayChange();
        roles.lock();
        var account = person(accountId);
        if (account.equals(user.account())) {
            throw new OwnAccountException();
        }
        account.close();
        roles.requireAnAdministrator();
        sessions.endAll(account);
        did("CLOSE_ACCOUNT", account, "");
    }

    @AuditedAs("REOPEN_ACCOUNT")
    public void reopen(long accountId) {
        mayChange();
        var account = person(accountId);
        account.reopen();
        did("REOPEN_ACCOUNT", account, "");
    }

    /**
     * Gives a role in a section and below it.
     *
     * @param section empty: for the whole site
     * @throws ContentRejectedException when there is no such role or section, or the account has the role there
     */
    @AuditedAs("GIVE_ROLE")
    public void giveRole(long accountId, String role, String section) {
        mayChange();
        roles.lock();
        var account = person(accountId);
        roles.give(account, role, section);
        sessions.endAll(account);
        did("GIVE_ROLE", account, role + (section.isEmpty() ? "" : " " + section));
    }

    /**
     * Takes one of its roles away.
     *
     * @throws LastAdministratorException when nobody would be left to administer the accounts
     */
    @AuditedAs("TAKE_ROLE")
    public void takeRole(long accountId, long assignmentId) {
        mayChange();
        roles.lock();
        var account = person(accountId);
        var taken = account.giveUp(assignmentId).orElseThrow(() -> new NotFoundException("role", assignmentId));
        roles.requireAnAdministrator();
        sessions.endAll(account);
        did("TAKE_ROLE", account, described(taken));
    }

    /**
     * Gives a password that has to be changed at the next login, and tells it, this once.
     *
     * @throws OwnAccountException when it is that of who asks, who changes the own password with the old one
     */
    @AuditedAs("GIVE_PASSWORD")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public String givePassword(long accountId) {
        mayChange();
        var password = Passwords.random();
        var hash = passwords.hash(password);
        lastStep.run(() -> {
            mayChange();
            var account = person(accountId);
            if (account.equals(user.account())) {
                throw new OwnAccountException();
            }
            account.changePassword(hash, true);
            sessions.endAll(account);
            did("GIVE_PASSWORD", account, "");
        });
        return password;
    }

    /**
     * Takes away a second factor whose codes are lost. The password may be one that is long enough beside a code only, so
     * it has to be changed at the next login.
     *
     * @throws OwnAccountException when it is that of who asks, who turns it off with the own password
     */
    @AuditedAs("TAKE_SECOND_FACTOR")
    public void takeSecondFactor(long accountId) {
        mayChange();
        var account = person(accountId);
        if (account.equals(user.account())) {
            throw new OwnAccountException();
        }
        if (factors.turnOff(account)) {
            account.changePassword(account.getPasswordHash(), true);
            sessions.endAll(account);
            did("TAKE_SECOND_FACTOR", account, "");
        }
    }

    /** Ends one login; one that has ended meanwhile is no mistake. */
    @AuditedAs("END_SESSION")
    public void endSession(long accountId, long sessionRowId) {
        user.require(Right.MANAGE_ACCOUNTS);
        var account = person(accountId);
        if (sessions.end(account, sessionRowId)) {
            did("END_SESSION", account, "");
        }
    }

    /** Ends all logins of the account, and tells how many. */
    @AuditedAs("END_SESSION")
    public int endSessions(long accountId) {
        user.require(Right.MANAGE_ACCOUNTS);
        var account = person(accountId);
        int ended = sessions.endAll(account);
        did("END_SESSION", account, String.valueOf(ended));
        return ended;
    }

    private void mayChange() {
        user.require(Right.MANAGE_ACCOUNTS);
        recentPassword.require(user.account());
    }

    private Account person(long accountId) {
        return accounts.toChange(accountId)
                .filter(Account::isPersons)
                .orElseThrow(() -> new NotFoundException("account", accountId));
    }

    private static String described(RoleAssignment assignment) {
        return assignment.getRole().getName()
                + assignment.section().map(section -> " " + section.getSlug()).orElse("");
    }

    private void did(String command, Account account, String detail) {
        audit.did(user.username(), command, null, null, (account.getUsername() + " " + detail).strip());
    }
}
