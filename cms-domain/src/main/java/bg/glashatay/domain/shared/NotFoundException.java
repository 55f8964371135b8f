package bg.glashatay.domain.shared;

/** What was asked for does not exist, or not for this person. */
public class NotFoundException extends DomainException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(String what, Object id) {
        super("not-found", what, id);
    }
}
