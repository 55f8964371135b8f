package bg.glashatay.domain.publishing;

import bg.glashatay.domain.shared.DomainException;

/** Somebody saved after the text that this save is based on was loaded. */
public class StaleRevisionException extends DomainException {

    private static final long serialVersionUID = 1L;

    public StaleRevisionException(long head) {
        super("stale-revision", head);
    }
}
