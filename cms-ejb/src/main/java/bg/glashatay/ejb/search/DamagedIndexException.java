package bg.glashatay.ejb.search;

/** The index cannot be used as it is: files are missing or not what was written, or it belongs to another database. */
public class DamagedIndexException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedIndexException(String message) {
        super(message);
    }

    DamagedIndexException(Throwable cause) {
        super(cause.toString(), cause);
    }
}
