package bg.glashatay.ejb.publishing;

/**
 * An edition took a step, or was opened. Fired within the transaction of the step: whoever observes it during the
 * transaction writes into it, and whoever waits for its success knows that it happened.
 *
 * @param changeId the {@link bg.glashatay.domain.publishing.StateChange} that tells who, from where to where, and why
 */
public record EditionMoved(long editionId, long changeId) {}
