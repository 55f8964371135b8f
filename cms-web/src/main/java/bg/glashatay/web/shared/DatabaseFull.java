package bg.glashatay.web.shared;

import bg.glashatay.domain.shared.DatabaseFullException;
import bg.glashatay.ejb.shared.Logs;
import bg.glashatay.ejb.shared.RareLog;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A full disk of the database as the reason of a failure: no fault of ours, for people a sentence, and a line of the log
 * for whoever has to make room.
 */
public final class DatabaseFull {

    private static final String DISK_FULL = "53100";

    private static final RareLog TOLD = new RareLog(Logs.of(DatabaseFull.class), Level.ERROR);

    private DatabaseFull() {}

    /** What to answer where this is the reason, which the log is told as well; empty where it is another. */
    public static Optional<DatabaseFullException> refusal(Throwable thrown) {
        if (!isIn(thrown)) {
            return Optional.empty();
        }
        TOLD.note("The disk of the database is full: nothing can be saved.");
        return Optional.of(new DatabaseFullException());
    }

    private static boolean isIn(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException failed && DISK_FULL.equals(failed.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
