package bg.glashatay.domain.exchange;

/** How much of the site an archive for another installation has in it. */
public enum ExportScope {
    /** What citizens can read at this moment, and no text that they cannot. */
    PUBLIC,
    /** Also what they once could, what is on its way, and all of the library. */
    EVERYTHING
}
