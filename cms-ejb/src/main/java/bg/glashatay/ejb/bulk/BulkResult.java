package bg.glashatay.ejb.bulk;

import bg.glashatay.domain.shared.DomainException;

/**
 * What became of one item.
 *
 * @param refusal why it was refused; null for another outcome
 */
public record BulkResult(BulkItem item, Outcome outcome, DomainException refusal) {

    /** How it ended. */
    public enum Outcome {
        DONE,
        /** A rule says no. */
        REFUSED,
        /** It could have taken the step, but another could not, and all or none were to. */
        NOT_DONE,
        /** A fault of ours, or somebody else was at it in the same moment. */
        FAILED
    }

    static BulkResult done(BulkItem item) {
        return new BulkResult(item, Outcome.DONE, null);
    }

    static BulkResult refused(BulkItem item, DomainException refusal) {
        return new BulkResult(item, Outcome.REFUSED, refusal);
    }

    static BulkResult notDone(BulkItem item) {
        return new BulkResult(item, Outcome.NOT_DONE, null);
    }

    static BulkResult failed(BulkItem item) {
        return new BulkResult(item, Outcome.FAILED, null);
    }
}
