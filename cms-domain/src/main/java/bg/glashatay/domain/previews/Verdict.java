package bg.glashatay.domain.previews;

/** What a fact check says of a text. */
public enum Verdict {
    CORRECT,
    ERRORS
}
