package bg.glashatay.ejb.backup;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The tables of an archive, being built in an empty schema, in the transaction of its connection. */
final class Rebuilt {

    private static final String FOREIGN_KEYS =
            """
            select format('alter table %s ', conrelid::regclass) || array_to_string(array[
                       format('drop constraint %I', conname),
                       format('add constraint %I %s', conname, pg_get_constraintdef(oid))], E'\\n')
              from pg_constraint
             where contype = 'f' and connamespace = current_schema()::regnamespace
            """;

    private static final String TRANSACTION_COLUMNS =
            """
            select format('update %s set %I = pg_current_xact_id()', c.oid::regclass, a.attname)
              from pg_class c join pg_attribute a on a.attrelid = c.oid
             where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
               and a.atttypid = 'xid8'::regtype and a.attnum > 0 and not a.attisdropped
            """;

    private final Database database;
    private final Archive archive;
    private List<Table> tables = List.of();

    Rebuilt(Database database, Archive archive) {
        this.database = database;
        this.archive = archive;
    }

    /** Makes the schema of the archive, and fills it. */
    void build() throws SQLException, IOException {
        Schema.bringTo(archive.facts().get(Facts.SCHEMA), database.connection());
        tables = database.tables();
        requireSameTables();
        var keys = new ForeignKeys(database.column(FOREIGN_KEYS));
        keys.drop();
        for (var table : tables) {
            database.execute("alter table " + table.quotedName() + " disable trigger user");
            empty(table);
        }
        for (var table : tables) {
            fill(table);
        }
        // what waits for the end of the transaction stands in the way of the next commands
        database.execute("set constraints all immediate");
        for (var table : tables) {
            database.execute("alter table " + table.quotedName() + " enable trigger user");
        }
        keys.add();
        for (var name : archive.facts().sequences()) {
            new Sequence(name, archive.facts().sequence(name)).set(database.connection());
        }
    }

    private void requireSameTables() {
        var here = new HashSet<String>();
        for (var table : tables) {
            here.add(table.name());
            if (!new HashSet<>(archive.facts().columns(table.name())).equals(new HashSet<>(table.columns()))) {
                throw new BackupException("The table " + table.name() + " of the archive has other columns than schema "
                        + archive.facts().get(Facts.SCHEMA) + " of this program.");
            }
        }
        if (!here.equals(new HashSet<>(archive.tables()))) {
            throw new BackupException("The archive has other tables than schema "
                    + archive.facts().get(Facts.SCHEMA) + " of this program.");
        }
    }

    /** What migrations put into a new database is in the archive too, as it is by now. */
    private void empty(Table table) throws SQLException {
        // some tables may be added to only, and one that is empty need not be asked for more
        if (database.value("select exists (select from " + table.quotedName() + ")")
                .equals("t")) {
            database.execute("delete from " + table.quotedName());
        }
    }

    private void fill(Table table) throws SQLException, IOException {
        try (var rows = archive.open(EntryName.ofTable(table.name()))) {
            var filled = database.copyIn(table, rows);
            if (filled != archive.facts().rows(table.name())) {
                throw new BackupException("The table " + table.name() + " has " + filled + " rows, and had "
                        + archive.facts().rows(table.name()) + ".");
            }
        }
    }

    /**
     * Reads every table out again and compares it with the archive to the byte, then the content hashes of all editions.
     *
     * @throws BackupException where anything differs
     */
    void compare() throws SQLException, IOException {
        for (var table : tables) {
            if (!database.digest(table).equals(archive.sumOf(EntryName.ofTable(table.name())))) {
                throw new BackupException("The table " + table.name() + " is not what it was in the archive.");
            }
        }
        if (!database.contentDigest().equals(archive.facts().get(Facts.CONTENT))) {
            throw new BackupException("The content hashes of the editions are not those of the archive.");
        }
    }

    /**
     * Transactions have numbers of their database server. Those of the old one may lie in the future of this one, so what
     * came about by them comes about by this transaction.
     */
    void settle() throws SQLException {
        for (var command : database.column(TRANSACTION_COLUMNS)) {
            database.execute(command);
        }
    }

    /** Tells the planner what there is. */
    void analyse() throws SQLException {
        for (var table : tables) {
            database.execute("analyze " + table.quotedName());
        }
    }

    /** They are taken away while rows come in table by table, and checked all over when they are put back. */
    private final class ForeignKeys {

        private final List<String> drops = new ArrayList<>();
        private final List<String> adds = new ArrayList<>();

        ForeignKeys(List<String> commands) {
            for (var command : commands) {
                var lines = command.split("\n", 2);
                var table = lines[0].substring(0, lines[0].indexOf(" drop constraint ") + 1);
                drops.add(lines[0]);
                adds.add(table + lines[1]);
            }
        }

        void drop() throws SQLException {
            for (var command : drops) {
                database.execute(command);
            }
        }

        void add() throws SQLException {
            for (var command : adds) {
                database.execute(command);
            }
        }
    }
}
