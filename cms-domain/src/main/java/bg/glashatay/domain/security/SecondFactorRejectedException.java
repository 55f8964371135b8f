package bg.glashatay.domain.security;

import bg.glashatay.domain.shared.DomainException;

/** The second factor stays as it is: what was typed is no code of the app, or the site's rules ask for it. */
public class SecondFactorRejectedException extends DomainException {

    private static final long serialVersionUID = 1L;

    /** What is the matter. */
    public enum Reason {
        WRONG_CODE,
        OBLIGATORY,
        PASSWORD_TOO_SHORT,
        ON_ALREADY
    }

    private final Reason reason;

    public SecondFactorRejectedException(Reason reason) {
        super("second-factor-rejected");
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
