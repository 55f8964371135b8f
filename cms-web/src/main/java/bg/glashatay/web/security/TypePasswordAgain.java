package bg.glashatay.web.security;

import bg.glashatay.domain.security.PasswordRejectedException;
import bg.glashatay.domain.security.SecondFactorRejectedException;
import bg.glashatay.domain.shared.DomainException;
import bg.glashatay.ejb.security.AccountService;
import bg.glashatay.ejb.security.PasswordAgain;
import bg.glashatay.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Backs the block at the head of pages on which accounts are decided over: it asks for the password where that was typed
 * too long ago. Only the block is sent and changes, so whatever is typed elsewhere on the page stays.
 */
@Named
@RequestScoped
public class TypePasswordAgain {

    @Inject
    AccountService accounts;

    private PasswordAgain state;
    private boolean done;
    private String password = "";
    private String code = "";
    private String passwordError = "";
    private String codeError = "";

    @PostConstruct
    void load() {
        state = accounts.passwordAgain();
    }

    public void confirm() {
        try {
            accounts.confirmPassword(password, code);
            done = true;
        } catch (PasswordRejectedException wrong) {
            passwordError = Texts.of("security", "password.rejected." + wrong.reason());
        } catch (SecondFactorRejectedException wrong) {
            codeError = Texts.of("security", "login.refused.CODE_WRONG");
        } catch (DomainException refused) {
            passwordError = Texts.of(refused);
        }
    }

    /** Whether to ask. */
    public boolean isWanted() {
        return state.wanted() && !done;
    }

    /** Whether it was typed just now. */
    public boolean isDone() {
        return done;
    }

    public boolean isWithCode() {
        return state.withCode();
    }

    public String getPasswordError() {
        return passwordError;
    }

    public String getCodeError() {
        return codeError;
    }

    /** Never shown again. */
    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password == null ? "" : password;
    }

    public String getCode() {
        return "";
    }

    public void setCode(String code) {
        this.code = code == null ? "" : code;
    }
}
