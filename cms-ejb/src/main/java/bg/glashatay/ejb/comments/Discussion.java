package bg.glashatay.ejb.comments;

import bg.glashatay.ejb.security.AccountName;
import java.util.List;

/**
 * What is said about an edition, as one person sees it.
 *
 * @param headId the revision in which the passages were found
 * @param open whether the edition is on its way, so that there may be more to say
 * @param mayWrite whether this person may say it
 * @param threads in the order in which a reader comes upon what they are about; what is gone from the text is last
 * @param people whom this person can call by name; nobody where they may not write
 */
public record Discussion(
        long editionId,
        long headId,
        boolean open,
        boolean mayWrite,
        List<CommentThread> threads,
        List<AccountName> people) {

    /** How many remarks wait for somebody. */
    public int openCount() {
        return (int) threads.stream().filter(thread -> !thread.resolved()).count();
    }

    public int resolvedCount() {
        return threads.size() - openCount();
    }
}
