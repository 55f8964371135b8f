package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.publishing.EditionState;

/**
 * What restoring a revision would come to now, for this person.
 *
 * @param editionId the edition on its way that would take the text; 0 where there is none
 * @param number that edition's number
 * @param state that edition's state; null where there is none
 * @param base that edition's newest revision
 */
public record Restoration(Outcome outcome, long editionId, int number, EditionState state, long base) {

    /** What would happen, or why nothing can. */
    public enum Outcome {
        /** A new edition begins with the text. */
        OPENS,
        /** The text becomes the newest revision of the edition that is on its way. */
        CONTINUES,
        /** It is the newest text already. */
        SAME,
        /** The edition on its way cannot be changed now. */
        CLOSED,
        /** Everything in this language was discarded. */
        DISCARDED,
        NOT_PERMITTED
    }

    static Restoration without(Outcome outcome) {
        return new Restoration(outcome, 0, 0, null, 0);
    }

    public boolean isOpen() {
        return outcome == Outcome.OPENS || outcome == Outcome.CONTINUES;
    }
}
