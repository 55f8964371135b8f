package bg.glashatay.web.api;

import bg.glashatay.ejb.comments.CommentThread;
import bg.glashatay.ejb.comments.CommentThread.Said;
import java.time.Instant;
import java.util.List;

/**
 * A remark on an edition with its replies.
 *
 * @param number counts the edition's remarks
 * @param field what it is about; absent for the text as a whole
 * @param quote the words it was made on; absent for a field as a whole
 * @param passage where they are now; absent where they are gone
 * @param resolver who said that it is dealt with; absent while it is open
 */
public record CommentRepresentation(
        long id,
        int number,
        String field,
        String quote,
        Passage passage,
        String author,
        Instant made,
        String text,
        List<Reply> replies,
        boolean open,
        String resolver,
        Instant resolved) {

    static CommentRepresentation of(CommentThread thread) {
        var remark = thread.said().get(0);
        return new CommentRepresentation(
                thread.id(),
                thread.number(),
                thread.field().isEmpty() ? null : thread.field(),
                thread.quote().isEmpty() ? null : thread.quote(),
                thread.passage().map(Passage::of).orElse(null),
                remark.author(),
                remark.at(),
                remark.text(),
                thread.said().stream().skip(1).map(Reply::of).toList(),
                !thread.resolved(),
                thread.resolver().orElse(null),
                thread.resolvedAt());
    }

    /** Where the words are in the newest revision, in UTF-16 units of the field's text, and how they read there. */
    public record Passage(int start, int end, String text) {

        static Passage of(CommentThread.CurrentPassage passage) {
            return new Passage(passage.start(), passage.end(), passage.text());
        }
    }

    /** An answer to the remark. */
    public record Reply(long id, String author, Instant made, String text) {

        static Reply of(Said said) {
            return new Reply(said.id(), said.author(), said.at(), said.text());
        }
    }
}
