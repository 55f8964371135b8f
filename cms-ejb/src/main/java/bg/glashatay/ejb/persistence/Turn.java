package bg.glashatay.ejb.persistence;

import bg.glashatay.ejb.shared.Logs;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Sees to it that one piece of long work is done at a time, on whichever node. The turn is a lock of a database session:
 * with the node that dies, it ends.
 */
public final class Turn implements AutoCloseable {

    private static final System.Logger LOG = Logs.of(Turn.class);

    /** What the locks of this application have in common. */
    private static final int OURS = 7_239_041;

    private final Connection connection;
    private final Work work;

    private Turn(Connection connection, Work work) {
        this.connection = connection;
        this.work = work;
    }

    /** What is done by one at a time. */
    public enum Work {
        SWEEP(24),
        BACKUP(33),
        IMPORT(34),
        EXPORT(35);

        private final int number;

        Work(int number) {
            this.number = number;
        }
    }

    /** For whoever asks to give back; empty where another has it. */
    public static Optional<Turn> take(DataSource database, Work work) {
        try {
            var connection = database.getConnection();
            try {
                if (answer(connection, "select pg_try_advisory_lock(" + key(work) + ")")) {
                    return Optional.of(new Turn(connection, work));
                }
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not say whose turn it is", e);
        }
    }

    /** The question whether anybody has it. */
    public static String taken(Work work) {
        return "select exists (select from pg_locks where locktype = 'advisory' and granted"
                + " and database = (select oid from pg_database where datname = current_database())"
                + " and classid = " + OURS + " and objid = " + work.number + " and objsubid = 2)";
    }

    @Override
    public void close() {
        try (connection) {
            // a session that goes back to a pool would keep it
            answer(connection, "select pg_advisory_unlock(" + key(work) + ")");
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The database connection of a turn was already gone: {0}", e.getMessage());
        }
    }

    private static String key(Work work) {
        return OURS + ", " + work.number;
    }

    private static boolean answer(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getBoolean(1);
        }
    }
}
