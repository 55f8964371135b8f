package bg.glashatay.domain.publishing;

import bg.glashatay.domain.shared.DomainException;

/** Another document has, or had, this address. */
public class SlugTakenException extends DomainException {

    private static final long serialVersionUID = 1L;

    public SlugTakenException(String slug) {
        super("slug-taken", slug);
    }
}
