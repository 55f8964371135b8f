package bg.glashatay.ejb.exchange;

import bg.glashatay.domain.exchange.ExportScope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The database as it is at one moment, and how much of it is to be taken along. */
final class Snapshot {

    private static final int AT_ONCE = 200;

    private final Connection connection;
    private final ExportScope scope;
    private final Instant now;

    /** @param connection in a transaction that sees one moment; whoever gave it ends it */
    Snapshot(Connection connection, ExportScope scope, Instant now) {
        this.connection = connection;
        this.scope = scope;
        this.now = now;
    }

    /** What is done with a row. */
    interface Row<T, X extends Exception> {
        T read(ResultSet row) throws SQLException, X;
    }

    /** What is done with each of many rows, which are not all in memory. */
    interface Each<X extends Exception> {
        void take(ResultSet row) throws SQLException, X;
    }

    ExportScope scope() {
        return scope;
    }

    boolean isPublicOnly() {
        return scope == ExportScope.PUBLIC;
    }

    Instant now() {
        return now;
    }

    /** The condition on {@code edition e}: whether its text is to be taken along. Asks for no argument. */
    String wanted() {
        return isPublicOnly()
                ? "(e.state = 'WITHDRAWN' or e.state = 'PUBLISHED' and (e.expires_at is null or e.expires_at > '" + now
                        + "' or e.expiry_outcome = 'WITHDRAWN'))"
                : "e.state <> 'DISCARDED'";
    }

    <T, X extends Exception> List<T> rows(String sql, Row<T, X> reading, Object... arguments) throws SQLException, X {
        var rows = new ArrayList<T>();
        this.<X>each(sql, row -> rows.add(reading.read(row)), arguments);
        return rows;
    }

    <X extends Exception> void each(String sql, Each<X> taking, Object... arguments) throws SQLException, X {
        try (var statement = prepared(sql, arguments);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                taking.take(rows);
            }
        }
    }

    long number(String sql) throws SQLException {
        return rows(sql, row -> row.getLong(1)).get(0);
    }

    private PreparedStatement prepared(String sql, Object... arguments) throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.setFetchSize(AT_ONCE);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(
                    i + 1, arguments[i] instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : arguments[i]);
        }
        return statement;
    }

    /** Null for none. */
    static Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
