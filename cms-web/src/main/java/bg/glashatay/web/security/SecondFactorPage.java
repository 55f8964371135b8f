package bg.glashatay.web.security;

import bg.glashatay.domain.security.PasswordAgainException;
import bg.glashatay.domain.security.PasswordRejectedException;
import bg.glashatay.domain.security.SecondFactorRejectedException;
import bg.glashatay.ejb.security.AppSecret;
import bg.glashatay.ejb.security.SecondFactorService;
import bg.glashatay.ejb.security.SecondFactorState;
import bg.glashatay.web.shared.Said;
import bg.glashatay.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.function.Supplier;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Backs the page where people turn their second factor on and off. The secret lives as long as the page. */
@Named("secondFactor")
@ViewScoped
public class SecondFactorPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String CODES = "recovery-codes";

    @Inject
    SecondFactorService service;

    private SecondFactorState state;
    private AppSecret secret;
    private String code = "";
    private String password = "";
    private String refusal = "";

    @PostConstruct
    void load() {
        state = service.own();
        if (!state.on()) {
            secret = service.prepare();
        }
    }

    public void turnOn() {
        showOnce("on:code", () -> {
            var codes = service.turnOn(secret, code);
            Duty.SECOND_FACTOR.settle(Faces.getSession());
            return codes;
        });
    }

    public void renewCodes() {
        showOnce("again:renewPassword", () -> service.renewCodes(password));
    }

    public void turnOff() {
        showOnce("off:offPassword", () -> {
            service.turnOff(password);
            Said.info("security", "factor.off.done");
            return List.of();
        });
    }

    /** Shows what came of it, this once, on the page as it is then; or says beside the field why nothing did. */
    private void showOnce(String field, Supplier<List<String>> work) {
        refusal = "";
        try {
            var codes = work.get();
            if (!codes.isEmpty()) {
                // kept on the server for one more page
                Faces.setFlashAttribute(CODES, List.copyOf(codes));
            }
            Faces.redirect(Duty.SECOND_FACTOR.address());
        } catch (SecondFactorRejectedException rejected) {
            Messages.addError(field, "{0}", Texts.of("security", "factor.rejected." + rejected.reason()));
        } catch (PasswordRejectedException wrong) {
            Messages.addError(field, "{0}", Texts.of("security", "password.rejected." + wrong.reason()));
        } catch (PasswordAgainException tooLongAgo) {
            refusal = Texts.of(tooLongAgo);
        }
    }

    public boolean isOn() {
        return state.on();
    }

    public boolean isObligatory() {
        return state.obligatory();
    }

    /** Why nothing was done, where no field is to blame; empty where nothing was refused. */
    public String getRefusal() {
        return refusal;
    }

    public int getCodesLeft() {
        return state.codesLeft();
    }

    /** The codes just made; empty at any other time. */
    public List<String> getCodes() {
        List<String> codes = Faces.getFlashAttribute(CODES);
        return codes == null ? List.of() : codes;
    }

    /** In groups of four, as people read it off. */
    public String getSecretText() {
        return secret.text().replaceAll("(.{4})(?=.)", "$1 ");
    }

    public String getSecretAddress() {
        return secret.address();
    }

    public String getCode() {
        return "";
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
