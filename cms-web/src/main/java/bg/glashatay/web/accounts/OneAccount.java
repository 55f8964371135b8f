package bg.glashatay.web.accounts;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.security.AccountAdministration;
import bg.glashatay.ejb.security.AccountDetails;
import bg.glashatay.ejb.security.AccountInput;
import bg.glashatay.ejb.security.AccountQueries;
import bg.glashatay.web.shared.Attempt;
import bg.glashatay.web.shared.Said;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;

/** Backs the pages where an account is made, and looked after: who it belongs to, its password, and whether it is open. */
@Named
@ViewScoped
public class OneAccount implements Serializable {

    static final String PASSWORD = "password";

    private static final long serialVersionUID = 1L;

    @Inject
    AccountAdministration service;

    @Inject
    transient AccountQueries queries;

    private long id;
    private AccountDetails details;
    private String username = "";
    private String fullName = "";
    private String mail = "";
    private Language language = Language.BG;
    private Attempt attempt = Attempt.NONE;

    public void load() {
        details = queries.find(id);
        username = details.username();
        fullName = details.fullName();
        mail = details.mail();
        language = details.language();
    }

    public void create() {
        attempt = Attempt.at(() -> {
            var made = service.create(username, input());
            id = made.id();
            // kept on the server for one more page, which shows it once
            Faces.setFlashAttribute(PASSWORD, made.password());
        });
        toPage("account.created");
    }

    public void describe() {
        attempt = Attempt.at(() -> service.describe(id, input()));
        toPage("account.described");
    }

    public void givePassword() {
        attempt = Attempt.at(() -> Faces.setFlashAttribute(PASSWORD, service.givePassword(id)));
        toPage("password.given");
    }

    public void takeSecondFactor() {
        attempt = Attempt.at(() -> service.takeSecondFactor(id));
        toPage("factor.taken");
    }

    public void close() {
        attempt = Attempt.at(() -> service.close(id));
        toPage("account.closed");
    }

    public void reopen() {
        attempt = Attempt.at(() -> service.reopen(id));
        toPage("account.reopened");
    }

    private AccountInput input() {
        return new AccountInput(fullName, mail, language);
    }

    private void toPage(String happened) {
        if (attempt.done()) {
            Said.info("accounts", happened, fullName.strip());
            Faces.redirect(AccountList.ADDRESS + "/" + id);
        }
    }

    /** The password just given; empty at any other time. */
    public String getPassword() {
        return Faces.getFlashAttribute(PASSWORD);
    }

    public AccountDetails getDetails() {
        return details;
    }

    public Attempt getAttempt() {
        return attempt;
    }

    public List<Language> getLanguages() {
        return List.of(Language.values());
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }
}
