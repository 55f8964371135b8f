package bg.glashatay.domain.shared;

import java.util.List;

/**
 * Something a writer can mend before the text goes on: the field, the key of the sentence that says what to do, and
 * what fills its gaps. A missing lead is an issue; a refused right is an exception.
 */
public record Issue(String field, String key, List<Object> arguments) {

    public Issue {
        arguments = List.copyOf(arguments);
    }

    public static Issue of(String field, String key, Object... arguments) {
        return new Issue(field, key, List.of(arguments));
    }
}
