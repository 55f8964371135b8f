package bg.glashatay.domain.shared;

import java.util.List;

/** The input, or the content of the edition, has issues that its writer can mend: each names its field. */
public class ContentRejectedException extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient List<Issue> issues;

    public ContentRejectedException(List<Issue> issues) {
        super("content-rejected", issues);
        this.issues = List.copyOf(issues);
    }

    public List<Issue> issues() {
        return issues == null ? List.of() : issues;
    }

    /** Throws unless there is nothing to mend. */
    public static void unlessEmpty(List<Issue> issues) {
        if (!issues.isEmpty()) {
            throw new ContentRejectedException(issues);
        }
    }
}
