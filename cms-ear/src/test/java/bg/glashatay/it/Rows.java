package bg.glashatay.it;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks into the database past the application, with the application's own account. */
@Dependent
public class Rows {

    @Resource(lookup = "java:app/jdbc/cms")
    DataSource database;

    /** The first column of every row, as text. */
    List<String> column(String sql, Object... parameters) {
        try (var connection = database.getConnection();
                var statement = bound(connection.prepareStatement(sql), parameters);
                var result = statement.executeQuery()) {
            var column = new ArrayList<String>();
            while (result.next()) {
                column.add(result.getString(1));
            }
            return column;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row, as a number. */
    long number(String sql, Object... parameters) {
        return Long.parseLong(column(sql, parameters).get(0));
    }

    int update(String sql, Object... parameters) throws SQLException {
        try (var connection = database.getConnection();
                var statement = bound(connection.prepareStatement(sql), parameters)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement bound(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
