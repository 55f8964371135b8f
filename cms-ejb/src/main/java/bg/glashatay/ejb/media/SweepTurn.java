package bg.glashatay.ejb.media;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Sees to it that one node sweeps at a time. The turn is a lock of a database session: with the node that dies, it ends.
 */
@ApplicationScoped
class SweepTurn {

    private static final String KEY = "hashtext('store sweep')";

    @Resource(lookup = "java:app/jdbc/cms")
    DataSource database;

    /** Does the work and answers what comes of it; empty where another has the turn. Not within a transaction. */
    <T> Optional<T> taken(Supplier<T> work) {
        try (var connection = database.getConnection()) {
            if (!answer(connection, "select pg_try_advisory_lock(" + KEY + ")")) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.get());
            } finally {
                // the session goes back to the pool, and would keep it
                answer(connection, "select pg_advisory_unlock(" + KEY + ")");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not say whose turn it is", e);
        }
    }

    private static boolean answer(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getBoolean(1);
        }
    }
}
