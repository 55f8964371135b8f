package bg.glashatay.domain.security;

import bg.glashatay.domain.shared.DomainException;

/** Nobody is logged in, or the account was closed meanwhile. */
public class NotAuthenticatedException extends DomainException {

    private static final long serialVersionUID = 1L;

    public NotAuthenticatedException() {
        super("not-authenticated");
    }
}
