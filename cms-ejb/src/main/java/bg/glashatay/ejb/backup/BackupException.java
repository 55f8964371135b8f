package bg.glashatay.ejb.backup;

/** A copy could not be made, or not be put back; the message is a sentence for the administrator. */
public class BackupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BackupException(String sentence) {
        super(sentence);
    }

    public BackupException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
