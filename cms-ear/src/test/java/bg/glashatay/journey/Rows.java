package bg.glashatay.journey;

import bg.glashatay.run.Database;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into a database past the application, with the application's own account. */
final class Rows {

    private final Database database;

    Rows(Database database) {
        this.database = database;
    }

    /** The first column of every row, as text. */
    List<String> column(String sql, Object... parameters) {
        try (var connection = database.connect();
                var statement = bound(connection.prepareStatement(sql), parameters);
                var row = statement.executeQuery()) {
            var column = new ArrayList<String>();
            while (row.next()) {
                column.add(row.getString(1));
            }
            return column;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of the only row that matters, as text. */
    String one(String sql, Object... parameters) {
        return column(sql, parameters).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no row: " + sql));
    }

    /** The same as a number. */
    long number(String sql, Object... parameters) {
        return Long.parseLong(one(sql, parameters));
    }

    void update(String sql, Object... parameters) {
        try (var connection = database.connect();
                var statement = bound(connection.prepareStatement(sql), parameters)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static PreparedStatement bound(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
