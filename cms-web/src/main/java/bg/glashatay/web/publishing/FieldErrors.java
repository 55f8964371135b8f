package bg.glashatay.web.publishing;

import bg.glashatay.domain.publishing.Issue;
import bg.glashatay.domain.shared.DomainException;
import bg.glashatay.web.shared.Dates;
import bg.glashatay.web.shared.Texts;
import java.io.Serializable;
import java.time.LocalDateTime;
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
                .map(issue -> new FieldError(issue.field(), issue.key(), sentence(issue)))
                .toList());
    }

    /** The refusal stands beside one field, as when its address belongs to another document. */
    static FieldErrors of(String field, DomainException refusal) {
        return new FieldErrors(List.of(new FieldError(field, "", Texts.of(refusal))));
    }

    private static String sentence(Issue issue) {
        return Texts.of(
                "publishing",
                "issue." + issue.key(),
                issue.arguments().stream().map(FieldErrors::spoken).toArray());
    }

    private static Object spoken(Object argument) {
        return argument instanceof LocalDateTime time ? Dates.moment(time) : argument;
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
