package bg.glashatay.ejb.security;

import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.security.LoginSession;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.security.RoleAssignment;
import bg.glashatay.domain.shared.MailAddress;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.audit.AuditedAs;
import bg.glashatay.ejb.shared.Like;
import bg.glashatay.ejb.shared.Page;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads people's accounts, for administrators. */
@Stateless
@Audited
public class AccountQueries {

    private static final String READ = "READ_ACCOUNTS";

    private static final String PEOPLE =
            """
             from Account a where a.passwordHash is not null
                and (:all = true or a.open = :open)
                and (:role = '' or exists (
                    select 1 from RoleAssignment r where r.account = a and r.role.name = :role))
                and (%s or %s or %s)
            """
                    .formatted(
                            Like.in("a.username", ":text"),
                            Like.in("a.fullName", ":text"),
                            Like.in("a.email", ":text"));

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    AccountRoles roles;

    @Inject
    SessionRegister sessions;

    @Inject
    SecondFactors factors;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** A part of the people's accounts that a filter lets through, by name. */
    @AuditedAs(value = READ, reading = true)
    public Page<AccountRow> list(AccountFilter filter, int offset, int count) {
        user.require(Right.MANAGE_ACCOUNTS);
        var found = filtered("select a" + PEOPLE + " order by a.fullName, a.id", Account.class, filter)
                .setFirstResult(offset)
                .setMaxResults(count)
                .getResultList();
        var total = filtered("select count(a)" + PEOPLE, Long.class, filter).getSingleResult();
        var held = rolesOf(found);
        var present = loginsOf(found);
        return new Page<>(
                found.stream()
                        .map(account -> new AccountRow(
                                account.getId(),
                                account.getUsername(),
                                account.getFullName(),
                                account.isOpen(),
                                held.getOrDefault(account.getId(), List.of()),
                                present.getOrDefault(account.getId(), 0L)))
                        .toList(),
                total);
    }

    /**
     * One of them.
     *
     * @throws NotFoundException when there is none, or it is no person's
     */
    @AuditedAs(value = READ, reading = true)
    public AccountDetails find(long accountId) {
        user.require(Right.MANAGE_ACCOUNTS);
        var account = person(accountId);
        return new AccountDetails(
                accountId,
                account.getUsername(),
                account.getFullName(),
                account.mailAddress().map(MailAddress::value).orElse(""),
                account.getLanguage(),
                account.isOpen(),
                account.isMustChangePassword(),
                factors.isOn(account),
                account.getUsername().equals(user.username()),
                account.getCreatedAt(),
                rolesOf(List.of(account)).getOrDefault(accountId, List.of()));
    }

    /** The logins of an account, the one last used first. */
    @AuditedAs(value = READ, reading = true)
    public List<SessionRow> sessions(long accountId, String presentId) {
        user.require(Right.MANAGE_ACCOUNTS);
        return sessions.of(person(accountId), presentId);
    }

    /** The roles that people can have. */
    @AuditedAs(value = READ, reading = true)
    public List<String> roles() {
        user.require(Right.MANAGE_ACCOUNTS);
        return roles.names();
    }

    private Account person(long accountId) {
        var account = em.find(Account.class, accountId);
        if (account == null || !account.isPersons()) {
            throw new NotFoundException("account", accountId);
        }
        return account;
    }

    private <T> TypedQuery<T> filtered(String query, Class<T> type, AccountFilter filter) {
        return em.createQuery(query, type)
                .setParameter("all", filter.standing() == AccountFilter.Standing.ANY)
                .setParameter("open", filter.standing() == AccountFilter.Standing.OPEN)
                .setParameter("text", Like.pattern(filter.text()))
                .setParameter("role", filter.role());
    }

    private Map<Long, List<HeldRole>> rolesOf(List<Account> found) {
        if (found.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select r from RoleAssignment r join fetch r.role left join fetch r.section"
                                + " where r.account in :accounts",
                        RoleAssignment.class)
                .setParameter("accounts", found)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        assignment -> assignment.getAccount().getId(),
                        Collectors.collectingAndThen(
                                Collectors.mapping(HeldRole::of, Collectors.toList()), AccountQueries::inOrder)));
    }

    /** What counts everywhere goes before what counts in a section. */
    private static List<HeldRole> inOrder(List<HeldRole> held) {
        return held.stream()
                .sorted(Comparator.comparing(HeldRole::section).thenComparing(HeldRole::role))
                .toList();
    }

    private Map<Long, Long> loginsOf(List<Account> found) {
        if (found.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select s.account.id, count(s) from LoginSession s"
                                + " where s.account in :accounts and s.seenAt >= :since group by s.account.id",
                        Object[].class)
                .setParameter("accounts", found)
                .setParameter("since", clock.instant().minus(LoginSession.LONGEST_SILENCE))
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }
}
