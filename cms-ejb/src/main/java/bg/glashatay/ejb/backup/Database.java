package bg.glashatay.ejb.backup;

import bg.glashatay.domain.shared.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** One connection to PostgreSQL, in a transaction that its maker ends. */
final class Database {

    private final Connection connection;

    Database(Connection connection) throws SQLException {
        this.connection = connection;
        // values are written the same way by whatever server, in whatever time zone
        execute("set timezone = 'UTC'");
        execute("set datestyle = 'ISO, YMD'");
        execute("set intervalstyle = 'postgres'");
        execute("set extra_float_digits = 1");
        execute("set bytea_output = 'hex'");
        execute("set statement_timeout = 0");
        execute("set idle_in_transaction_session_timeout = 0");
    }

    Connection connection() {
        return connection;
    }

    void execute(String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    List<String> column(String query) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(10_000);
            try (var rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
        }
        return values;
    }

    String value(String query) throws SQLException {
        return column(query).get(0);
    }

    List<Table> tables() throws SQLException {
        return Table.all(connection);
    }

    /** Writes a table's rows; answers how many. */
    long copyOut(Table table, OutputStream to) throws SQLException, IOException {
        return copies().copyOut(table.copyOut(), to);
    }

    long copyIn(Table table, InputStream from) throws SQLException, IOException {
        return copies().copyIn(table.copyIn(), from, 256 * 1024);
    }

    String digest(Table table) throws SQLException, IOException {
        var digest = Sha256.begin();
        copyOut(table, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return Sha256.hex(digest);
    }

    /** One sum over the content hashes and states of all editions. */
    String contentDigest() throws SQLException {
        var digest = Sha256.begin();
        column(
                        """
                select e.id || ' ' || e.state || ' ' || coalesce(r.content_hash, '')
                  from edition e
                  left join edition_head h on h.edition_id = e.id
                  left join revision r on r.id = h.revision_id
                 order by e.id
                """)
                .forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
        return Sha256.hex(digest);
    }

    private CopyManager copies() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}
