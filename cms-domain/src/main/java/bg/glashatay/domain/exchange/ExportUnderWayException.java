package bg.glashatay.domain.exchange;

import bg.glashatay.domain.shared.DomainException;

/** An archive is being made at this moment, on whichever node. */
public class ExportUnderWayException extends DomainException {

    private static final long serialVersionUID = 1L;

    public ExportUnderWayException() {
        super("export-under-way");
    }
}
