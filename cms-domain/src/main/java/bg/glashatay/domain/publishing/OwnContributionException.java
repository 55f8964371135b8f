package bg.glashatay.domain.publishing;

import bg.glashatay.domain.shared.DomainException;

/** Who contributed to an edition cannot review it; nor can its publisher clear it. */
public class OwnContributionException extends DomainException {

    private static final long serialVersionUID = 1L;

    public OwnContributionException() {
        super("own-contribution");
    }
}
