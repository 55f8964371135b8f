package bg.glashatay.ejb.security;

import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.security.ApiToken;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.audit.AuditedAs;
import bg.glashatay.ejb.shared.SiteClock;
import bg.glashatay.ejb.text.PlainText;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hands out and revokes the tokens by which programs use the REST API as an account. For administrators. */
@Stateless
@Audited
public class TokenService {

    private static final int SECRET_BYTES = 32;
    private static final int LONGEST_LABEL = 120;

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    RecentPassword recentPassword;

    @Inject
    Clock clock;

    /** All tokens, newest first, the revoked ones too. */
    @AuditedAs(value = "READ_TOKENS", reading = true)
    public List<TokenRow> tokens() {
        user.require(Right.MANAGE_ACCOUNTS);
        return em.createQuery(TokenRow.QUERY_SELECT + " order by t.createdAt desc, t.id desc", TokenRow.class)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** The tokens of one account, newest first. */
    @AuditedAs(value = "READ_TOKENS", reading = true)
    public List<TokenRow> tokensOf(long accountId) {
        user.require(Right.MANAGE_ACCOUNTS);
        return em.createQuery(
                        TokenRow.QUERY_SELECT + " where a.id = :account order by t.createdAt desc, t.id desc",
                        TokenRow.class)
                .setParameter("account", accountId)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** The accounts that a token can be made for, by name. */
    @AuditedAs(value = "READ_TOKENS", reading = true)
    public List<AccountName> holders() {
        user.require(Right.MANAGE_ACCOUNTS);
        return em.createQuery(
                        "select new bg.glashatay.ejb.security.AccountName(a.username, a.fullName) from Account a"
                                + " where a.open = true order by a.fullName, a.id",
                        AccountName.class)
                .getResultList();
    }

    /**
     * Makes a token for an account and tells its secret, this once.
     *
     * @param lastDay on which it opens; empty: it does not end by itself
     * @throws ContentRejectedException when it has no label, or that day is over
     */
    @AuditedAs("CREATE_TOKEN")
    public String create(String username, String label, Optional<LocalDate> lastDay) {
        user.require(Right.MANAGE_ACCOUNTS);
        recentPassword.require(user.account());
        var account = accounts.open(username).orElseThrow(() -> new NotFoundException("account", username));
        var secret = Secrets.random(SECRET_BYTES);
        var now = clock.instant();
        var end =
                lastDay.map(day -> day.plusDays(1).atStartOfDay(SiteClock.ZONE).toInstant());
        var name = PlainText.clean(label);
        ContentRejectedException.unlessEmpty(issues(name, end, now));
        var token = new ApiToken(account, name, Secrets.sha256(secret), user.account(), now, end);
        em.persist(token);
        audit.did(user.username(), "CREATE_TOKEN", null, null, described(token.getId(), account, token));
        return secret;
    }

    /** From now on the token opens nothing. */
    @AuditedAs("REVOKE_TOKEN")
    public void revoke(long tokenId) {
        user.require(Right.MANAGE_ACCOUNTS);
        var token = em.find(ApiToken.class, tokenId, LockModeType.PESSIMISTIC_WRITE);
        if (token == null) {
            throw new NotFoundException("token", tokenId);
        }
        if (!token.isRevoked()) {
            token.revoke(clock.instant());
            audit.did(user.username(), "REVOKE_TOKEN", null, null, described(tokenId, token.getAccount(), token));
        }
    }

    private static List<Issue> issues(String label, Optional<Instant> end, Instant now) {
        var issues = new ArrayList<Issue>();
        if (label.isEmpty()) {
            issues.add(Issue.of("label", "token-label-missing"));
        } else if (label.length() > LONGEST_LABEL) {
            issues.add(Issue.of("label", "too-long", LONGEST_LABEL, label.length()));
        }
        if (end.filter(at -> !at.isAfter(now)).isPresent()) {
            issues.add(Issue.of("until", "token-ended-already"));
        }
        return issues;
    }

    private static String described(long id, Account account, ApiToken token) {
        return id + " " + account.getUsername() + " “" + token.getLabel() + "”";
    }
}
