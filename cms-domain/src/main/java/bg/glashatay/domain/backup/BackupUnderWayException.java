package bg.glashatay.domain.backup;

import bg.glashatay.domain.shared.DomainException;

/** A backup is being made at this moment, on whichever node. */
public class BackupUnderWayException extends DomainException {

    private static final long serialVersionUID = 1L;

    public BackupUnderWayException() {
        super("backup-under-way");
    }
}
