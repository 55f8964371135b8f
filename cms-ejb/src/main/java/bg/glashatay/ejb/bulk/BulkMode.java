package bg.glashatay.ejb.bulk;

/** What becomes of the others when one document cannot take the step. */
public enum BulkMode {
    /** Each for itself: what can take the step takes it. */
    EACH,
    /** All or none. */
    ALL
}
