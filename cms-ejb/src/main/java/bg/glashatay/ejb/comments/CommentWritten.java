package bg.glashatay.ejb.comments;

/**
 * Somebody said something about an edition. Fired within the transaction that keeps it, like
 * {@link bg.glashatay.ejb.publishing.EditionMoved}.
 *
 * @param commentId the {@link bg.glashatay.domain.comments.Comment}, which says who, to whom and whom it calls by name
 */
public record CommentWritten(long commentId) {}
