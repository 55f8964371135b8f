package bg.glashatay.domain.publishing;

import bg.glashatay.domain.shared.DomainException;

/** The step is not open from the state that the edition is in. */
public class TransitionNotOpenException extends DomainException {

    private static final long serialVersionUID = 1L;

    public TransitionNotOpenException(Transition step, EditionState state) {
        super("transition-not-open", step, state);
    }
}
