package bg.glashatay.domain.site;

/** A step of a section through the tree. */
public enum SectionStep {
    /** Before the one above it. */
    UP,
    /** After the one below it. */
    DOWN,
    /** Into the one above it, as its last. */
    IN,
    /** Out of the one it stands in, and after that. */
    OUT
}
