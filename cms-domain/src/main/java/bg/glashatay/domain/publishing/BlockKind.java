package bg.glashatay.domain.publishing;

/** What a block tells, as editors look for it. */
public enum BlockKind {
    /** Where an office is and how to reach it. */
    CONTACT,
    /** When it is open. */
    HOURS,
    /** What a service costs. */
    FEE,
    /** Any other text. */
    TEXT
}
