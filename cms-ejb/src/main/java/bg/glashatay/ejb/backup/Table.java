package bg.glashatay.ejb.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of the database, with the columns that are kept: not those that the database makes of others.
 *
 * @param order what its rows are put in order by, so that the same rows are always the same bytes
 */
record Table(String name, List<String> columns, String order) {

    /** Flyway's own, which it fills by itself; and what need not outlive a crash of the database is not kept. */
    private static final String ALL =
            """
            select c.oid, c.relname from pg_class c
             where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relpersistence = 'p'
               and c.relname <> 'flyway_schema_history'
             order by c.relname collate "C"
            """;

    private static final String COLUMNS =
            """
            select a.attname, a.attcollation <> 0 as is_text,
                   coalesce(array_position(string_to_array(i.indkey::text, ' ')::int2[], a.attnum), 0) as place
              from pg_attribute a
              left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
             where a.attrelid = ?::oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
             order by place, a.attnum
            """;

    static List<Table> all(Connection connection) throws SQLException {
        var tables = new ArrayList<Table>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(ALL)) {
            while (rows.next()) {
                tables.add(of(connection, rows.getLong(1), rows.getString(2)));
            }
        }
        return tables;
    }

    private static Table of(Connection connection, long oid, String name) throws SQLException {
        var columns = new ArrayList<String>();
        var key = new ArrayList<String>();
        try (var statement = connection.prepareStatement(COLUMNS)) {
            statement.setLong(1, oid);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var column = rows.getString(1);
                    columns.add(column);
                    if (rows.getInt(3) > 0) {
                        // languages sort differently from one version of ICU to the next
                        key.add(quoted(column) + (rows.getBoolean(2) ? " collate \"C\"" : ""));
                    }
                }
            }
        }
        columns.sort(null);
        var whole = quoted(name) + "::text collate \"C\"";
        return new Table(name, List.copyOf(columns), key.isEmpty() ? whole : String.join(", ", key));
    }

    String copyOut() {
        return "copy (select " + list() + " from " + quoted(name) + " order by " + order + ") to stdout";
    }

    String copyIn() {
        return "copy " + quoted(name) + " (" + list() + ") from stdin";
    }

    String quotedName() {
        return quoted(name);
    }

    private String list() {
        return String.join(", ", columns.stream().map(Table::quoted).toList());
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
