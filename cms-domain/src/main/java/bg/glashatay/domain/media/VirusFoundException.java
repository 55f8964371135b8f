package bg.glashatay.domain.media;

import bg.glashatay.domain.shared.DomainException;

/** The virus scanner found something in a file, which was not kept. */
public class VirusFoundException extends DomainException {

    private static final long serialVersionUID = 1L;

    /** @param name what the scanner calls it */
    public VirusFoundException(String name) {
        super("virus-found", name);
    }
}
