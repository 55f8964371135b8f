package bg.glashatay.ejb.security;

import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.MailAddress;
import bg.glashatay.domain.shared.Slug;
import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.audit.AuditedAs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Finds the accounts of those who wrote elsewhere, or makes closed ones, which nobody logs in with. For imports alone. */
@Stateless
@Audited
public class PastWriters {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_USERNAME = 50;

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    /** Somebody's account, and whether it was made just now. */
    public record Writer(long id, String username, boolean made) {}

    /**
     * The account of the person who has this mail address or, else, this username; a new one, closed, where there is
     * none. Accounts of parts of the system are nobody's.
     */
    @AuditedAs("CREATE_ACCOUNT")
    public Writer find(String login, String name, String mail) {
        user.require(Right.TAKE_OVER);
        var username = username(login);
        return byMail(mail)
                .or(() -> accounts.find(username).filter(Account::isPersons))
                .map(account -> new Writer(account.getId(), account.getUsername(), false))
                .orElseGet(() -> make(username, name.isBlank() ? login : name, mail));
    }

    /** The username of an account. */
    @AuditedAs(value = "CREATE_ACCOUNT", reading = true)
    public String name(long accountId) {
        user.require(Right.TAKE_OVER);
        return em.find(Account.class, accountId).getUsername();
    }

    private Writer make(String username, String name, String mail) {
        var plain = name.codePoints()
                .filter(sign -> !Character.isISOControl(sign))
                .limit(LONGEST_NAME / 2)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        var address = MailAddress.of(mail).isPresent() ? mail : "";
        var account = accounts.enter(free(username), new AccountInput(plain, address, Language.BG));
        account.changePassword(passwords.nobodys(), true);
        account.close();
        em.flush();
        audit.did(user.username(), "CREATE_ACCOUNT", null, null, account.getUsername());
        return new Writer(account.getId(), account.getUsername(), true);
    }

    private String free(String username) {
        var free = username;
        for (int number = 2; accounts.find(free).isPresent(); number++) {
            free = username + "-" + number;
        }
        return free;
    }

    private Optional<Account> byMail(String mail) {
        return MailAddress.of(mail).flatMap(address -> em.createQuery(
                        "select a from Account a where lower(a.email) = lower(:mail)"
                                + " and a.passwordHash is not null order by a.id",
                        Account.class)
                .setParameter("mail", address.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst());
    }

    private static String username(String login) {
        var slug = Slug.from(login).map(Slug::value).orElse("author");
        return slug.length() <= LONGEST_USERNAME
                ? slug
                : slug.substring(0, LONGEST_USERNAME).replaceAll("-+$", "");
    }
}
