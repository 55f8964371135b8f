package bg.glashatay.domain.security;

import bg.glashatay.domain.shared.DomainException;

/** Nobody shuts themselves out. */
public class OwnAccountException extends DomainException {

    private static final long serialVersionUID = 1L;

    public OwnAccountException() {
        super("own-account");
    }
}
