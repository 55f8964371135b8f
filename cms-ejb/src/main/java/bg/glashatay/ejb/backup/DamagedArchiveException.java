package bg.glashatay.ejb.backup;

/** The archive is not what was written once. */
public class DamagedArchiveException extends BackupException {

    private static final long serialVersionUID = 1L;

    public DamagedArchiveException(String sentence) {
        super(sentence);
    }

    public DamagedArchiveException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
