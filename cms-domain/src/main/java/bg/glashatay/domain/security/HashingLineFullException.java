package bg.glashatay.domain.security;

import bg.glashatay.domain.shared.DomainException;

/** So many passwords are being looked at that one more has to come again later. */
public class HashingLineFullException extends DomainException {

    private static final long serialVersionUID = 1L;

    public HashingLineFullException() {
        super("hashing-line-full");
    }
}
