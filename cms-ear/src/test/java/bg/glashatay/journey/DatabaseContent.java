package bg.glashatay.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * All rows of a database as compressed text, which psql reads as well: what COPY writes of each table, and where sequences
 * stand. The tables themselves are made by the migrations, which never change.
 */
final class DatabaseContent {

    private static final String TABLES =
            """
            select format('public.%I (%s)', c.relname, string_agg(quote_ident(a.attname), ', ' order by a.attnum))
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
              and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            group by c.relname order by c.relname""";

    private static final String SEQUENCES =
            """
            select format('select setval(%L, %s);', format('public.%I', sequencename), last_value)
            from pg_sequences where schemaname = 'public' and last_value is not null order by sequencename""";

    private static final String BEGINS = "copy ";
    private static final String ENDS = "\\.";

    private DatabaseContent() {}

    static void write(Connection database, Path file) throws SQLException, IOException {
        Files.createDirectories(file.getParent());
        try (var out =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            for (var table : texts(database, TABLES)) {
                out.write(BEGINS + table + " from stdin;\n");
                copyOut(database, table, out);
                out.write(ENDS + "\n");
            }
            for (var sequence : texts(database, SEQUENCES)) {
                out.write(sequence + "\n");
            }
        }
    }

    private static void copyOut(Connection database, String table, Writer out) throws SQLException, IOException {
        var rows = new StringWriter();
        copying(database).copyOut("copy " + table + " to stdout", rows);
        out.write(rows.toString());
    }

    /** Puts the rows in place of those that there are. The connection is a superuser's, whom no trigger holds up. */
    static void restore(Connection database, Path file) throws SQLException, IOException {
        try (var statement = database.createStatement();
                var in = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            statement.execute("set session_replication_role = replica");
            for (var table : texts(database, TABLES)) {
                statement.execute("delete from " + table.substring(0, table.indexOf(' ')));
            }
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith(BEGINS)) {
                    copying(database).copyIn(line, new StringReader(rows(in)));
                } else {
                    statement.execute(line);
                }
            }
        }
    }

    private static String rows(BufferedReader in) throws IOException {
        var rows = new StringBuilder();
        for (var line = in.readLine(); !ENDS.equals(line); line = in.readLine()) {
            rows.append(line).append('\n');
        }
        return rows.toString();
    }

    private static CopyManager copying(Connection database) throws SQLException {
        return database.unwrap(PGConnection.class).getCopyAPI();
    }

    static List<String> texts(Connection database, String query) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
