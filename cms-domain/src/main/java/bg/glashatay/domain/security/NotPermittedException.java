package bg.glashatay.domain.security;

import bg.glashatay.domain.shared.DomainException;

/** The account is not allowed this, here. */
public class NotPermittedException extends DomainException {

    private static final long serialVersionUID = 1L;

    public NotPermittedException(Right right) {
        super("not-permitted", right);
    }
}
