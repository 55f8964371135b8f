package bg.glashatay.ejb.comments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A remark with its replies.
 *
 * @param number counts the edition's remarks from 1, in the order in which they were made
 * @param field what it is about; empty for the text as a whole
 * @param quote the words of the passage as they were when the remark was made; empty for the field as a whole
 * @param passage where they are now; empty where they are gone, or where the remark is about no passage
 * @param said the remark and then its replies, oldest first
 * @param resolver full name; empty while it is open
 * @param resolvedAt null while it is open
 * @param maySettle whether this person may resolve it, or open it again
 */
public record CommentThread(
        long id,
        int number,
        String field,
        String quote,
        Optional<CurrentPassage> passage,
        List<Said> said,
        Optional<String> resolver,
        Instant resolvedAt,
        boolean maySettle) {

    public boolean resolved() {
        return resolvedAt != null;
    }

    /** Whether it was about words that are no longer there. */
    public boolean orphaned() {
        return !quote.isEmpty() && passage.isEmpty();
    }

    /** Whether its words were changed, but not all of them. */
    public boolean rewritten() {
        return passage.filter(now -> !now.text().equals(quote)).isPresent();
    }

    /** Where the passage is now, and its words. */
    public record CurrentPassage(int start, int end, String text) {}

    /**
     * A remark or a reply.
     *
     * @param author full name
     * @param text as it was written
     * @param parts the same, cut where it calls somebody by name
     */
    public record Said(long id, String author, Instant at, String text, List<Part> parts) {}

    /** A piece of a remark; a name that is called or what stands between. */
    public record Part(String text, boolean name) {}
}
