package bg.glashatay.domain.previews;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.shared.DomainException;

/** The edition is not on its way to the public, so there is nothing to show beforehand. */
public class NotPreviewableException extends DomainException {

    private static final long serialVersionUID = 1L;

    public NotPreviewableException(EditionState state) {
        super("not-previewable", state);
    }
}
