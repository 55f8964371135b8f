package bg.glashatay.domain.media;

import bg.glashatay.domain.shared.DomainException;

/** Somebody looks through the stored files at this moment. */
public class SweepUnderWayException extends DomainException {

    private static final long serialVersionUID = 1L;

    public SweepUnderWayException() {
        super("sweep-under-way");
    }
}
