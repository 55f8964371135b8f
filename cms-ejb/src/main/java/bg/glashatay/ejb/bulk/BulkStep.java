package bg.glashatay.ejb.bulk;

import bg.glashatay.domain.publishing.Transition;

/**
 * The steps that several documents can take together, in the order in which they are offered. Emergencies and what one
 * must look at closely are taken one by one.
 */
public enum BulkStep {
    SUBMIT(Transition.SUBMIT),
    CLAIM(Transition.CLAIM),
    RELEASE(Transition.RELEASE),
    REQUEST_CHANGES(Transition.REQUEST_CHANGES),
    APPROVE(Transition.APPROVE),
    PUBLISH(Transition.PUBLISH),
    SCHEDULE(Transition.SCHEDULE),
    UNSCHEDULE(Transition.UNSCHEDULE),
    WITHDRAW(Transition.WITHDRAW),
    UNPUBLISH(Transition.UNPUBLISH),
    DISCARD(Transition.DISCARD),
    RECOVER(Transition.RECOVER);

    private final Transition transition;

    BulkStep(Transition transition) {
        this.transition = transition;
    }

    public Transition transition() {
        return transition;
    }

    /** Whether the step asks why; of what is public, the public reads it. */
    public boolean needsReason() {
        return this == REQUEST_CHANGES || this == WITHDRAW || this == UNPUBLISH;
    }

    /** Whether open comments stand in its way until somebody says to have seen them. */
    public boolean asksAboutComments() {
        return this == PUBLISH || this == SCHEDULE;
    }

    /** Whether the step asks when. */
    public boolean needsTime() {
        return this == SCHEDULE;
    }
}
