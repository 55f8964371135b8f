package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.publishing.Transition;

/**
 * A step that the workflow opens from the edition's state, and whether this person may take it.
 *
 * @param refusal the code of what stands in the way, such as {@code own-contribution}; empty where nothing does
 */
public record StepOffer(Transition step, String refusal) {

    public boolean open() {
        return refusal.isEmpty();
    }
}
