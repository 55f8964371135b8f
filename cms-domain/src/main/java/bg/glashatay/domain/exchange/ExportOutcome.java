package bg.glashatay.domain.exchange;

/** What came of making an archive. */
public enum ExportOutcome {
    /** It is whole, and was read again. */
    MADE,
    FAILED
}
