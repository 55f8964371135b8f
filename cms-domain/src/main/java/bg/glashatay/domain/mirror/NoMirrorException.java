package bg.glashatay.domain.mirror;

import bg.glashatay.domain.shared.DomainException;

/** The site is not kept as files here, so there is nothing to check. */
public class NoMirrorException extends DomainException {

    private static final long serialVersionUID = 1L;

    public NoMirrorException() {
        super("no-mirror");
    }
}
