package bg.glashatay.domain.publishing;

import bg.glashatay.domain.shared.DomainException;

/** Only who submitted an edition can take it back. */
public class NotSubmitterException extends DomainException {

    private static final long serialVersionUID = 1L;

    public NotSubmitterException() {
        super("not-submitter");
    }
}
