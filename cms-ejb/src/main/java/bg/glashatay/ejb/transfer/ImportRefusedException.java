package bg.glashatay.ejb.transfer;

import java.util.Arrays;
import java.util.List;

/** The file is not what it should be; the key is that of the sentence which tells the administrator why. */
public class ImportRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<String> arguments;

    public ImportRefusedException(String key, Object... arguments) {
        super(key + " " + Arrays.toString(arguments));
        this.key = key;
        this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
    }

    public String key() {
        return key;
    }

    public List<String> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
