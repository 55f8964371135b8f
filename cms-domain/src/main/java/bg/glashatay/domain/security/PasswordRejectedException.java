package bg.glashatay.domain.security;

import bg.glashatay.domain.shared.DomainException;

/** A password was not changed: the old one is wrong, or the new one will not do. */
public class PasswordRejectedException extends DomainException {

    private static final long serialVersionUID = 1L;

    /** What is the matter. */
    public enum Reason {
        WRONG,
        TOO_SHORT,
        TOO_LONG,
        TOO_SIMPLE,
        BREACHED,
        NOT_NEW
    }

    private final Reason reason;
    private final int limit;

    public PasswordRejectedException(Reason reason) {
        this(reason, 0);
    }

    /** A password on the wrong side of a limit. */
    public PasswordRejectedException(Reason reason, int limit) {
        super("password-rejected");
        this.reason = reason;
        this.limit = limit;
    }

    public Reason reason() {
        return reason;
    }

    /** How many characters are asked for, or allowed; 0 where that is not the matter. */
    public int limit() {
        return limit;
    }
}
