package bg.glashatay.ejb.exchange;

import java.util.List;

/** An archive is none, or not as it was written; nothing of it is believed. The key names a sentence for people. */
class DamagedExportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    DamagedExportException(String key, Object... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    DamagedExportException(String key, Throwable cause) {
        super(key, cause);
        this.key = key;
        this.arguments = List.of();
    }

    String key() {
        return key;
    }

    List<Object> arguments() {
        return arguments;
    }
}
