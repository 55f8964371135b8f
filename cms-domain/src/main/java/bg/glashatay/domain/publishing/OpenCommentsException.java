package bg.glashatay.domain.publishing;

import bg.glashatay.domain.shared.DomainException;

/** There are open comments that the person who publishes has not said to have seen, or not so many. */
public class OpenCommentsException extends DomainException {

    private static final long serialVersionUID = 1L;

    private final int count;

    public OpenCommentsException(int count) {
        super("open-comments", count);
        this.count = count;
    }

    /** How many are open now. */
    public int count() {
        return count;
    }
}
