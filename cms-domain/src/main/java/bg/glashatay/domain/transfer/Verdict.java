package bg.glashatay.domain.transfer;

/** What became of a thing in the file. */
public enum Verdict {
    /** It is here now. */
    TAKEN,
    /** It was here already, the same. */
    UNCHANGED,
    /** It is here, but not as it was. */
    CHANGED,
    /** It was left out. */
    DROPPED,
    /** It should have come, and could not. */
    FAILED
}
