package bg.glashatay.run.bench;

import bg.glashatay.run.Database;
import bg.glashatay.run.PostgresServer;
import java.sql.SQLException;
import java.util.List;

/** How many statements the application sends to PostgreSQL, counted by PostgreSQL itself. */
final class QueryCount {

    /** What PostgreSQL must be started with; transaction control does not count. */
    static final List<String> CONFIGURATION =
            List.of("shared_preload_libraries = 'pg_stat_statements'", "pg_stat_statements.track_utility = off");

    private static final int REPETITIONS = 20;

    private final Database superuser;

    QueryCount(PostgresServer postgres) {
        superuser = postgres.asSuperuser("glashatay");
        execute("create extension if not exists pg_stat_statements");
    }

    /** Statements for one run of the work, on average. */
    double during(Runnable work) {
        work.run();
        execute("select pg_stat_statements_reset()");
        for (var i = 0; i < REPETITIONS; i++) {
            work.run();
        }
        return (double) number("select coalesce(sum(calls), 0) from pg_stat_statements"
                        + " join pg_roles on pg_roles.oid = userid where rolname = 'glashatay'")
                / REPETITIONS;
    }

    long number(String query) {
        try (var connection = superuser.connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** The answer of one row and one column; null where there is none. */
    String text(String query) {
        try (var connection = superuser.connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** One statement after the other on one connection, each a transaction; none has a semicolon within. */
    void executeEach(String script) {
        try (var connection = superuser.connect();
                var statement = connection.createStatement()) {
            for (var sql : script.replaceAll("(?m)^\\s*--.*$", "").split(";")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) {
        try (var connection = superuser.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
