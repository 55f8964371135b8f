package bg.glashatay.domain.transfer;

/** How an import ended. */
public enum ImportOutcome {
    /** Everything in the file was looked at; the report tells what became of it. */
    DONE,
    /** The file cannot be read as what it should be, and nothing was changed. */
    REFUSED,
    /** It broke off; what was brought in until then stays. */
    FAILED,
    /** The server was stopped, or died; the same file can be brought in again. */
    CUT_OFF
}
