package bg.glashatay.domain.publishing;

import bg.glashatay.domain.shared.DomainException;

/** The content is no longer the one that was read, submitted or approved. */
public class ContentChangedException extends DomainException {

    private static final long serialVersionUID = 1L;

    public ContentChangedException() {
        super("content-changed");
    }
}
