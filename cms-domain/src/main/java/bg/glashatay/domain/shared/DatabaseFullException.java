package bg.glashatay.domain.shared;

/** There is no room left where the database keeps its files: nothing can be saved until somebody has made some. */
public class DatabaseFullException extends DomainException {

    private static final long serialVersionUID = 1L;

    public DatabaseFullException() {
        super("database-full");
    }
}
