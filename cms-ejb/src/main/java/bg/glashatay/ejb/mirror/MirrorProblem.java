package bg.glashatay.ejb.mirror;

/**
 * Why an address is not in the mirror as it should be.
 *
 * @param status what the site answered; 0 where that is not the reason
 */
public record MirrorProblem(String address, Kind kind, int status) {

    /** What went wrong. */
    public enum Kind {
        /** The site answered with an error. */
        STATUS,
        /** The site did not answer. */
        NO_ANSWER,
        /** The file could not be written. */
        NOT_WRITTEN,
        /** No file can have a name for it. */
        NAME
    }
}
