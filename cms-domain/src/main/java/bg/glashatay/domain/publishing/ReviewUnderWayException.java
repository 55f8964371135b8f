package bg.glashatay.domain.publishing;

import bg.glashatay.domain.shared.DomainException;

/** The text was handed over or approved, and who writes has not said that this may be undone. */
public class ReviewUnderWayException extends DomainException {

    private static final long serialVersionUID = 1L;

    public ReviewUnderWayException(EditionState state) {
        super("review-under-way", state);
    }
}
