package bg.glashatay.ejb.publishing;

/** What waits for a person on the start page. */
public enum Worklist {
    /** Drafts that the person has written in. */
    MY_DRAFTS,
    /** Texts that the person submitted or wrote in, sent back with a reason. */
    RETURNED_TO_ME,
    /** Submitted texts that the person may review: in their sections, without a word of their own. */
    TO_REVIEW,
    /** What went out in the last two weeks in the person's sections. */
    RECENTLY_PUBLISHED
}
