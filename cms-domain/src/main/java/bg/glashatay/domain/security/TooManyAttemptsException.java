package bg.glashatay.domain.security;

import bg.glashatay.domain.shared.DomainException;
import java.time.Duration;

/** A password or a code was wrong so often that the next attempt has to wait; that one was not looked at. */
public class TooManyAttemptsException extends DomainException {

    private static final long serialVersionUID = 1L;

    public TooManyAttemptsException(Duration wait) {
        super("too-many-attempts", Math.max(1, wait.plusSeconds(59).toMinutes()));
    }
}
