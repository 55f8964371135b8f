package bg.glashatay.domain.transfer;

/** How far an import goes. */
public enum ImportMode {
    /** Nothing is kept; the report tells what would be. */
    TRIAL,
    /** Everything arrives as drafts. */
    DRAFTS,
    /** What was public at its source is public here, with its dates, and stands in the list of what was not reviewed. */
    PUBLISHED
}
