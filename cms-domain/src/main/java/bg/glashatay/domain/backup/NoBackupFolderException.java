package bg.glashatay.domain.backup;

import bg.glashatay.domain.shared.DomainException;

/** Nobody has said where backups go. */
public class NoBackupFolderException extends DomainException {

    private static final long serialVersionUID = 1L;

    public NoBackupFolderException() {
        super("no-backup-folder");
    }
}
