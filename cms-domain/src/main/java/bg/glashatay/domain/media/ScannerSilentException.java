package bg.glashatay.domain.media;

import bg.glashatay.domain.shared.DomainException;

/** The virus scanner does not answer, and what nobody has looked at is not taken; it may be, later. */
public class ScannerSilentException extends DomainException {

    private static final long serialVersionUID = 1L;

    public ScannerSilentException() {
        super("scanner-silent");
    }
}
