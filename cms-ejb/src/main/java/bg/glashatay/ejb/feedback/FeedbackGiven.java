package bg.glashatay.ejb.feedback;

/**
 * A reader has written about a page. Fired inside the transaction that keeps it.
 *
 * @param feedbackId of the {@link bg.glashatay.domain.feedback.Feedback}
 */
public record FeedbackGiven(long feedbackId) {}
