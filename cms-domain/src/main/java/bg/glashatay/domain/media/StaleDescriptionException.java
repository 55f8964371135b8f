package bg.glashatay.domain.media;

import bg.glashatay.domain.shared.DomainException;

/** Somebody else has described the file since it was read. */
public class StaleDescriptionException extends DomainException {

    private static final long serialVersionUID = 1L;

    public StaleDescriptionException() {
        super("stale-description");
    }
}
