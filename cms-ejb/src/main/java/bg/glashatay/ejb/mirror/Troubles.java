package bg.glashatay.ejb.mirror;

import bg.glashatay.ejb.shared.Logs;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What goes wrong in a round, by address: told of when it is news, and asked for again. So much of it in a row is no
 * fault of what was asked for, and the round had better end.
 */
final class Troubles {

    private static final System.Logger LOG = Logs.of(Troubles.class);

    private static final int MOST_UNWRITTEN = 3;
    private static final int MOST_UNANSWERED = 5;
    private static final int MOST_ERRORS = 20;

    private final MirrorProgress progress;
    private final Map<MirrorAddress, MirrorProblem> open = new LinkedHashMap<>();
    private int unwritten;
    private int unanswered;
    private int errors;

    Troubles(MirrorProgress progress) {
        this.progress = progress;
    }

    /**
     * What could not be kept, and is not asked for again.
     *
     * @param cause null where it was an answer
     */
    void tell(MirrorProblem problem, IOException cause) {
        if (progress.failed(problem)) {
            LOG.log(Level.WARNING, "The mirror does not get " + problem, cause);
        }
    }

    /** The same of what is to be asked for again. */
    void failed(MirrorAddress address, MirrorProblem problem, IOException cause) {
        tell(problem, cause);
        open.put(address, problem);
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** What went wrong and has not gone well since. */
    List<MirrorAddress> addresses() {
        return List.copyOf(open.keySet());
    }

    /** What went wrong at an address, which is asked for again. */
    MirrorProblem again(MirrorAddress address) {
        progress.recovered(address);
        return open.remove(address);
    }

    /** Tells of what has gone well at last, if it has. */
    void tellIfOver(MirrorAddress address, MirrorProblem before) {
        if (!open.containsKey(address)) {
            LOG.log(Level.INFO, "The mirror has {0} now, after: {1}", address, before);
        }
    }

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
