package bg.glashatay.domain.transfer;

import bg.glashatay.domain.shared.DomainException;

/** Something is being brought in at this moment, on whichever node. */
public class ImportUnderWayException extends DomainException {

    private static final long serialVersionUID = 1L;

    public ImportUnderWayException() {
        super("import-under-way");
    }
}
