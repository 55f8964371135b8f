package bg.glashatay.ejb.text;

/** What a reader takes a line of a body for. */
public enum LineKind {
    PARAGRAPH,
    HEADING_2,
    HEADING_3,
    HEADING_4,
    BULLET,
    NUMBERED,
    QUOTE,
    ROW,
    CAPTION,
    RULE
}
