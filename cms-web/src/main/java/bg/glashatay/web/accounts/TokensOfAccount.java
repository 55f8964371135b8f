package bg.glashatay.web.accounts;

import bg.glashatay.ejb.security.TokenRow;
import bg.glashatay.ejb.security.TokenService;
import bg.glashatay.web.security.LastDay;
import bg.glashatay.web.shared.Attempt;
import bg.glashatay.web.shared.Said;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;

/** Backs the part of an account's page about the tokens by which programs act in its name. */
@Named
@ViewScoped
public class TokensOfAccount implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SECRET = "secret";

    @Inject
    TokenService service;

    private List<TokenRow> rows;
    private String label = "";
    private String until = "";
    private Attempt attempt = Attempt.NONE;

    public List<TokenRow> of(long accountId) {
        if (rows == null) {
            rows = service.tokensOf(accountId);
        }
        return rows;
    }

    public void create(long accountId, String username) {
        // kept on the server for one more page, which shows it once
        attempt = Attempt.at(() -> Faces.setFlashAttribute(SECRET, service.create(username, label, LastDay.of(until))));
        if (attempt.done()) {
            Faces.redirect(AccountList.ADDRESS + "/" + accountId);
        }
    }

    public void revoke(long accountId, TokenRow token) {
        service.revoke(token.id());
        Said.info("security", "tokens.revoked", token.label());
        Faces.redirect(AccountList.ADDRESS + "/" + accountId);
    }

    /** The secret of the token just made; empty at any other time. */
    public String getSecret() {
        return Faces.getFlashAttribute(SECRET);
    }

    public Attempt getAttempt() {
        return attempt;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    /** The last day on which it opens; empty: it does not end by itself. */
    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until == null ? "" : until;
    }
}
