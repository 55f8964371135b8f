package bg.glashatay.web.shared;

import java.io.Serializable;

/**
 * A sentence that says how to mend a field.
 *
 * @param key of what is wrong, for scripts that lead to the very place; empty where the sentence says it all
 */
public record FieldError(String field, String key, String sentence) implements Serializable {}
