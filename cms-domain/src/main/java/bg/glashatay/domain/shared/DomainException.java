package bg.glashatay.domain.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A rule of the product refused what somebody asked for. The code is stable and names the sentence that people read;
 * the arguments fill its gaps. An application exception, so that the container rolls back and passes it on unwrapped.
 */
@ApplicationException(rollback = true)
public abstract class DomainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    protected DomainException(String code, Object... arguments) {
        super(code + " " + List.of(arguments));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** The stable name of the refusal, such as {@code transition-not-open}; also the key of its sentence. */
    public String code() {
        return code;
    }

    /** What fills the gaps of the sentence; never personal data or secrets. */
    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
