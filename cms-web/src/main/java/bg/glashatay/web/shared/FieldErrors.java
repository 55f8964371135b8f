package bg.glashatay.web.shared;

import bg.glashatay.domain.shared.DomainException;
import bg.glashatay.domain.shared.Issue;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/** What has to be mended before the text goes on, as sentences beside the fields and in the summary above them. */
public final class FieldErrors implements Serializable {

    public static final FieldErrors NONE = new FieldErrors(List.of());

    private static final long serialVersionUID = 1L;

    private final List<FieldError> all;

    private FieldErrors(List<FieldError> all) {
        this.all = all;
    }

    static FieldErrors of(List<Issue> issues) {
        return new FieldErrors(issues.stream()
                .map(issue -> new FieldError(issue.field(), issue.key(), Texts.of(issue)))
                .toList());
    }

    /** The refusal stands beside one field, as when its address belongs to another document. */
    static FieldErrors of(String field, DomainException refusal) {
        return new FieldErrors(List.of(new FieldError(field, "", Texts.of(refusal))));
    }

    public List<FieldError> getAll() {
        return all;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The sentences about one field; empty where it is in order. */
    public String of(String field) {
        return all.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::sentence)
                .collect(Collectors.joining(" "));
    }
}
