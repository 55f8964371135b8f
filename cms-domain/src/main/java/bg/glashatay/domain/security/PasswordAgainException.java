package bg.glashatay.domain.security;

import bg.glashatay.domain.shared.DomainException;

/** What was asked for decides over accounts, and the password was typed too long ago. */
public class PasswordAgainException extends DomainException {

    private static final long serialVersionUID = 1L;

    public PasswordAgainException() {
        super("password-again");
    }
}
