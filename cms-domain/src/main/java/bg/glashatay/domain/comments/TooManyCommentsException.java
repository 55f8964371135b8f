package bg.glashatay.domain.comments;

import bg.glashatay.domain.shared.DomainException;

/** An edition has so many comments that nobody could read one more. */
public class TooManyCommentsException extends DomainException {

    private static final long serialVersionUID = 1L;

    public TooManyCommentsException(int most) {
        super("too-many-comments", most);
    }
}
