package bg.glashatay.web.security;

import bg.glashatay.ejb.security.AccountName;
import bg.glashatay.ejb.security.TokenRow;
import bg.glashatay.ejb.security.TokenService;
import bg.glashatay.web.shared.Attempt;
import bg.glashatay.web.shared.Said;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;

/**
 * Backs the page where an administrator hands out and revokes the API's tokens. The list stays as it was shown, so that
 * a button revokes the token beside it and no other that came in between.
 */
@Named
@ViewScoped
public class ApiTokens implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SECRET = "secret";
    private static final String ADDRESS = "/editor/admin/tokens";

    @Inject
    TokenService service;

    private List<TokenRow> tokens;
    private String username;
    private String label;
    private String until = "";
    private Attempt attempt = Attempt.NONE;

    @PostConstruct
    void load() {
        tokens = service.tokens();
    }

    public void create() {
        // kept on the server for one more page, which shows it once
        attempt = Attempt.at(() -> Faces.setFlashAttribute(SECRET, service.create(username, label, LastDay.of(until))));
        if (attempt.done()) {
            Faces.redirect(ADDRESS);
        }
    }

    public void revoke(TokenRow token) {
        service.revoke(token.id());
        Said.info("security", "tokens.revoked", token.label());
        Faces.redirect(ADDRESS);
    }

    /** The secret of the token just made; empty at any other time. */
    public String getSecret() {
        return Faces.getFlashAttribute(SECRET);
    }

    public List<TokenRow> getTokens() {
        return tokens;
    }

    public List<AccountName> getHolders() {
        return service.holders();
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public Attempt getAttempt() {
        return attempt;
    }

    /** The last day on which it opens; empty: it does not end by itself. */
    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until == null ? "" : until;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }
}
