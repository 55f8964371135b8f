package bg.glashatay.domain.comments;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.shared.DomainException;

/** The edition is on its way to the public no longer: what was said about it can be read, and nothing added. */
public class CommentsClosedException extends DomainException {

    private static final long serialVersionUID = 1L;

    CommentsClosedException(EditionState state) {
        super("comments-closed", state);
    }
}
