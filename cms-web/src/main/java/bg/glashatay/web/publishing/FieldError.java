package bg.glashatay.web.publishing;

import java.io.Serializable;

/** A sentence that says how to mend a field. */
public record FieldError(String field, String sentence) implements Serializable {}
