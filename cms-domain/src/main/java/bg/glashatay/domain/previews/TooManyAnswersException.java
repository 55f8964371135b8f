package bg.glashatay.domain.previews;

import bg.glashatay.domain.shared.DomainException;

/** The preview link has taken as many answers as it takes within a day. */
public class TooManyAnswersException extends DomainException {

    private static final long serialVersionUID = 1L;

    public TooManyAnswersException() {
        super("too-many-answers", FactCheck.MAX_A_DAY);
    }
}
