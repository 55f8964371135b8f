package bg.glashatay.ejb.security;

import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.security.ApiToken;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.audit.AuditedAs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** Hands out and revokes the tokens by which programs use the REST API as an account. For administrators. */
@Stateless
@Audited
public class TokenService {

    private static final int SECRET_BYTES = 32;

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** All tokens, newest first, the revoked ones too. */
    @AuditedAs(value = "READ_TOKENS", reading = true)
    public List<TokenRow> tokens() {
        user.require(Right.MANAGE_ACCOUNTS);
        return em.createQuery(TokenRow.QUERY_SELECT + " order by t.createdAt desc, t.id desc", TokenRow.class)
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

    /** Makes a token for an account and tells its secret, this once. */
    @AuditedAs("CREATE_TOKEN")
    public String create(String username, String label) {
        user.require(Right.MANAGE_ACCOUNTS);
        var account = accounts.open(username).orElseThrow(() -> new NotFoundException("account", username));
        var secret = Secrets.random(SECRET_BYTES);
        var token = new ApiToken(account, label.strip(), Secrets.sha256(secret), user.account(), clock.instant());
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

    private static String described(long id, Account account, ApiToken token) {
        return id + " " + account.getUsername() + " “" + token.getLabel() + "”";
    }
}
