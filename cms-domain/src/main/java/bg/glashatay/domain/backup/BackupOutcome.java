package bg.glashatay.domain.backup;

/** How a backup ended. */
public enum BackupOutcome {
    /** The archive is whole, and was read again. */
    MADE,
    /** The same, and a trial brought it back. */
    PROVED,
    /** There is none, or it cannot be trusted. */
    FAILED
}
