package bg.glashatay.domain.publishing;

import bg.glashatay.domain.shared.DomainException;

/** Another reviewer has claimed the edition. */
public class ClaimedByOtherException extends DomainException {

    private static final long serialVersionUID = 1L;

    public ClaimedByOtherException(String reviewer) {
        super("claimed-by-other", reviewer);
    }
}
