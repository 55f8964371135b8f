package bg.glashatay.ejb.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The last number that a sequence gave out. */
record Sequence(String name, long last) {

    /** Those of the schema that gave one out. */
    static List<Sequence> all(Connection connection) throws SQLException {
        var sequences = new ArrayList<Sequence>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select sequencename, last_value from pg_sequences"
                        + " where schemaname = current_schema() and last_value is not null order by 1")) {
            while (rows.next()) {
                sequences.add(new Sequence(rows.getString(1), rows.getLong(2)));
            }
        }
        return sequences;
    }

    void set(Connection connection) throws SQLException {
        try (var statement =
                connection.prepareStatement("select setval(format('%I.%I', current_schema(), ?)::regclass, ?, true)")) {
            statement.setString(1, name);
            statement.setLong(2, last);
            statement.executeQuery().close();
        }
    }
}
