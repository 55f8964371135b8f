package bg.glashatay.ejb.security;

import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.security.ApiToken;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The accounts, their tokens and what they may do, as the database has them at this moment. */
@Dependent
public class Accounts {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9](?:[a-z0-9._-]{0,58}[a-z0-9])?");

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Clock clock;

    Optional<Account> open(String username) {
        if (username.indexOf('\0') >= 0) {
            // PostgreSQL would refuse to look for it, and whoever typed it would not be counted
            return Optional.empty();
        }
        return em.createQuery("select a from Account a where a.username = :username and a.open = true", Account.class)
                .setParameter("username", username)
                .getResultStream()
                .findFirst();
    }

    /** Whether it is open or closed. */
    public Optional<Account> find(String username) {
        return em.createQuery("select a from Account a where a.username = :username", Account.class)
                .setParameter("username", username)
                .getResultStream()
                .findFirst();
    }

    /** The account under a lock, for one administrator to change it after the other. */
    Optional<Account> toChange(long id) {
        return Optional.ofNullable(em.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** A mark of the account's password that changes with it, and says nothing of it. */
    static String credential(String passwordHash) {
        return Secrets.sha256(passwordHash);
    }

    /** Whether the open account still has that password; nobody changes it before this transaction ends. */
    @SuppressWarnings("unchecked")
    boolean stillHas(Account account, String credential) {
        List<String> hashes = em.createNativeQuery(
                        "select password_hash from account where id = ?1 and open for update")
                .setParameter(1, account.getId())
                .getResultList();
        return hashes.stream().anyMatch(hash -> credential(hash).equals(credential));
    }

    /**
     * Makes an account, which opens to nobody yet.
     *
     * @throws ContentRejectedException when something has to be mended, or the username is somebody's
     */
    Account enter(String username, AccountInput input) {
        var issues = new ArrayList<>(input.issues());
        if (username.isBlank()) {
            issues.add(Issue.of("username", "username-missing"));
        } else if (!USERNAME.matcher(username).matches()) {
            issues.add(Issue.of("username", "username-malformed"));
        } else if (find(username).isPresent()) {
            issues.add(Issue.of("username", "username-taken"));
        }
        ContentRejectedException.unlessEmpty(issues);
        var account = new Account(username, input.fullName(), clock.instant());
        input.writeTo(account);
        em.persist(account);
        return account;
    }

    /** The token of an open account that was neither revoked nor has ended. */
    Optional<ApiToken> bySecret(String secretSha256) {
        return em.createQuery(
                        "select t from ApiToken t join fetch t.account where t.secretSha256 = :secret"
                                + " and t.revokedAt is null and (t.expiresAt is null or t.expiresAt > :now)"
                                + " and t.account.open = true",
                        ApiToken.class)
                .setParameter("secret", secretSha256)
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst();
    }

    /** Whether some account, open or closed, holds the role. */
    boolean anybodyWith(String role) {
        return em.createQuery("select count(r) from RoleAssignment r where r.role.name = :role", Long.class)
                        .setParameter("role", role)
                        .getSingleResult()
                > 0;
    }

    /** Permission strings: a role held in a section counts in the sections below it as well. */
    @SuppressWarnings("unchecked")
    Set<String> permissions(String username) {
        List<String> permissions = em.createNativeQuery(
                        """
                        with recursive held as (
                            select rp.permission, ra.section_id
                            from account a
                            join role_assignment ra on ra.account_id = a.id
                            join role_permission rp on rp.role = ra.role
                            where a.username = ?1 and a.open
                        ), reach (permission, section_id) as (
                            select permission, section_id from held where section_id is not null
                            union
                            select r.permission, s.id from reach r join section s on s.parent_id = r.section_id
                        )
                        select permission || ':*' from held where section_id is null
                        union
                        select r.permission || ':' || s.slug from reach r join section s on s.id = r.section_id
                        """)
                .setParameter(1, username)
                .getResultList();
        return permissions.stream().collect(Collectors.toUnmodifiableSet());
    }
}
