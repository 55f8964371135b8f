package bg.glashatay.domain.security;

import bg.glashatay.domain.shared.DomainException;

/** After this nobody could look after the accounts any more. */
public class LastAdministratorException extends DomainException {

    private static final long serialVersionUID = 1L;

    public LastAdministratorException() {
        super("last-administrator");
    }
}
