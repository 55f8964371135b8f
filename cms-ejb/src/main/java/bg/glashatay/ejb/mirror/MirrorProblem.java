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

    /** A line for the log. */
    @Override
    public String toString() {
        return address + ": "
                + switch (kind) {
                    case STATUS -> "the site answers " + status;
                    case NO_ANSWER -> "the site does not answer";
                    case NOT_WRITTEN -> "its file cannot be written";
                    case NAME -> "no file can have its name";
                };
    }
}
