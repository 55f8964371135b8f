package bg.glashatay.ejb.mirror;

/** Counts what goes wrong in a row: so much of it is no fault of what was asked for, and a round had better end. */
final class Troubles {

    private static final int MOST_UNWRITTEN = 3;
    private static final int MOST_UNANSWERED = 5;
    private static final int MOST_ERRORS = 20;

    private int unwritten;
    private int unanswered;
    private int errors;

    /** There was an answer, and what came of it was kept; it may have been an error. */
    void cameThrough() {
        unwritten = 0;
        unanswered = 0;
    }

    /** The answer was no error. */
    void answeredWell() {
        errors = 0;
    }

    /** Says whether it was once too often that something could not be written. */
    boolean unwritten() {
        return ++unwritten >= MOST_UNWRITTEN;
    }

    /** The same of no answer, which counts beside nothing but errors too. */
    boolean unanswered() {
        return errors >= MOST_ERRORS || ++unanswered >= MOST_UNANSWERED;
    }

    /** The same of an error in place of an answer. */
    boolean error() {
        return ++errors >= MOST_ERRORS;
    }
}
