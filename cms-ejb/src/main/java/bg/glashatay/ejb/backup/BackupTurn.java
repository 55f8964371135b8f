package bg.glashatay.ejb.backup;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Sees to it that one backup is made at a time, on whichever node. The turn is a lock of a database session: with the
 * node that dies, it ends.
 */
final class BackupTurn implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(BackupTurn.class.getName());

    private static final String KEY = "7239041, 33";

    /** Whether anybody has it. */
    static final String TAKEN = "select exists (select from pg_locks where locktype = 'advisory' and granted"
            + " and database = (select oid from pg_database where datname = current_database())"
            + " and classid = 7239041 and objid = 33 and objsubid = 2)";

    private final Connection connection;

    private BackupTurn(Connection connection) {
        this.connection = connection;
    }

    /** For whoever asks to give back; empty where another has it. */
    static Optional<BackupTurn> take(DataSource database) {
        try {
            var connection = database.getConnection();
            try (var statement = connection.createStatement();
                    var answer = statement.executeQuery("select pg_try_advisory_lock(" + KEY + ")")) {
                answer.next();
                if (answer.getBoolean(1)) {
                    return Optional.of(new BackupTurn(connection));
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

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The database connection of a backup was already gone: {0}", e.getMessage());
        }
    }
}
