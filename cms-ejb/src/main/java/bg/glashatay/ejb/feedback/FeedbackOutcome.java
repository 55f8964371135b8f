package bg.glashatay.ejb.feedback;

/** What became of a reader's answer. */
public enum FeedbackOutcome {
    TAKEN,
    /** Neither a judgement nor a word. */
    EMPTY,
    TOO_LONG,
    /** More than is taken from one address, about one page, or in all within a day. */
    TOO_MANY,
    /** The page is not there, or no longer. */
    NO_PAGE
}
