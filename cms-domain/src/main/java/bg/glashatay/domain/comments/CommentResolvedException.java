package bg.glashatay.domain.comments;

import bg.glashatay.domain.shared.DomainException;

/** The comment was resolved: whoever has more to say about it opens it again first. */
public class CommentResolvedException extends DomainException {

    private static final long serialVersionUID = 1L;

    CommentResolvedException() {
        super("comment-resolved");
    }
}
