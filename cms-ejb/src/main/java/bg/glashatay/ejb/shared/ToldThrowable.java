package bg.glashatay.ejb.shared;

/** A failure as the log tells it: its places and causes as they were, and each message within its line. */
final class ToldThrowable extends Throwable {

    private static final long serialVersionUID = 1L;

    /** Causes may go round in a circle. */
    private static final int DEEPEST = 30;

    private ToldThrowable(Throwable told, int depth) {
        super(
                LogText.oneLine(told.toString()),
                told.getCause() == null || depth == DEEPEST ? null : new ToldThrowable(told.getCause(), depth + 1),
                true,
                true);
        setStackTrace(told.getStackTrace());
        if (depth < DEEPEST) {
            for (var suppressed : told.getSuppressed()) {
                addSuppressed(new ToldThrowable(suppressed, DEEPEST));
            }
        }
    }

    static Throwable of(Throwable told) {
        return new ToldThrowable(told, 0);
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
