package bg.glashatay.domain.publishing;

import bg.glashatay.domain.shared.DomainException;

/** The text cannot be changed in the state that the edition is in. */
public class NotEditableException extends DomainException {

    private static final long serialVersionUID = 1L;

    public NotEditableException(EditionState state) {
        super("not-editable", state);
    }
}
