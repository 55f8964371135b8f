package bg.glashatay.ejb.feedback;

/** How many readers found a page useful, and how many did not. */
public record FeedbackTally(int useful, int useless) {}
