package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.publishing.Content;
import bg.glashatay.domain.shared.Issue;
import java.util.List;

/** What another part of the system has to say of a text before it goes to a reviewer, or to the public without one. */
public interface SubmissionRule {

    /** What keeps the text from going on; none where all is well. */
    List<Issue> issuesOf(Content content);
}
