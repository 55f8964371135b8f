package bg.glashatay.ejb.configuration;

/** The environment does not let the product start; the message is one sentence for the administrator. */
public class SettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SettingException(String sentence) {
        super(sentence);
    }

    public SettingException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
