package bg.glashatay.domain.publishing;

import bg.glashatay.domain.shared.DomainException;

/** This person has given one of the approvals already; each is somebody else's. */
public class AlreadyApprovedException extends DomainException {

    private static final long serialVersionUID = 1L;

    public AlreadyApprovedException() {
        super("already-approved");
    }
}
