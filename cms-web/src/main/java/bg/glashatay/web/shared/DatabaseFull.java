package bg.glashatay.web.shared;

import java.sql.SQLException;

/** Whether a failure has its reason in a full disk of the database: no fault of ours, and for people a sentence. */
public final class DatabaseFull {

    private static final String DISK_FULL = "53100";

    private DatabaseFull() {}

    public static boolean isIn(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException failed && DISK_FULL.equals(failed.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
