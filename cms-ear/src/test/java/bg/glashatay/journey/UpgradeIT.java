package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.run.Build;
import bg.glashatay.run.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Today's migrations over the released version's database with the demo town in it, which the repository keeps: everything
 * that pages are made of reads the same afterwards, and a migration that was killed in its middle has done nothing.
 */
@FromOutside
class UpgradeIT {

    private static final String DATABASE = "glashatay_upgrade";

    /** The newest release, and the schema that it has. */
    private static final String RELEASE = "0.1.0";

    private static final String SCHEMA = "27";

    /** What pages, lists and histories are made of; a migration adds to it and takes nothing away. */
    private static final List<String> LASTING = List.of(
            "address",
            "approval",
            "asset",
            "audit_entry",
            "block_use",
            "document",
            "edition",
            "edition_asset",
            "edition_comment",
            "edition_head",
            "edition_tag",
            "home_block",
            "home_slot",
            "menu_item",
            "redirect",
            "register_entry",
            "revision",
            "revision_attachment",
            "section",
            "section_slug",
            "state_change");

    /** Says in many lines what is meant to happen here. */
    private static final Logger FLYWAYS_LOG = Logger.getLogger("org.flywaydb");

    private static Database superuser;
    private static Database upgraded;
    private static Database upgradedBySuperuser;

    @BeforeAll
    static void takeAServer(Site site) {
        FLYWAYS_LOG.setLevel(Level.OFF);
        var postgres = site.product().postgres().orElseThrow();
        superuser = postgres.asSuperuser("postgres");
        var application = postgres.application();
        var url = application.url().replaceFirst("[^/]*$", DATABASE);
        upgraded = new Database(url, application.user(), application.password());
        upgradedBySuperuser = postgres.asSuperuser(DATABASE);
    }

    @AfterAll
    static void leaveNothing() throws SQLException {
        FLYWAYS_LOG.setLevel(null);
        drop();
    }

    private static void drop() throws SQLException {
        if (superuser != null) {
            execute(superuser, "drop database if exists " + DATABASE + " with (force)");
        }
    }

    @Test
    void demoTownOfTheReleaseReadsTheSameOnTodaysSchema() throws SQLException, IOException {
        emptyDatabase();
        flyway().target(SCHEMA).load().migrate();
        try (var connection = upgradedBySuperuser.connect()) {
            DatabaseContent.restore(connection, released());
        }
        var columns = columns();
        var before = rows(columns);
        assertThat(before.get("edition")).hasSizeGreaterThan(100);
        assertThat(before)
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotNull());

        killInEachOf(pending());
        finish();

        var after = rows(columns);
        assertThat(LASTING).allSatisfy(table -> assertThat(after.get(table).containsAll(before.get(table)))
                .as("all rows of %s are as they were", table)
                .isTrue());
    }

    @Test
    void firstStartThatWasKilledIsBegunAgain() throws SQLException {
        emptyDatabase();
        var all = pending();

        killInEachOf(List.of(all.get(0), all.get(all.size() / 2), all.get(all.size() - 1)));
        finish();
    }

    @Test
    @EnabledIfSystemProperty(named = "release.write", matches = ".+")
    void contentOfTheReleaseIsWritten(Site site) throws SQLException, IOException {
        var application = site.product().postgres().orElseThrow().application();
        try (var connection = site.product()
                .postgres()
                .orElseThrow()
                .asSuperuser(application.user())
                .connect()) {
            DatabaseContent.write(connection, Path.of(System.getProperty("release.write"), "demo.sql.gz"));
        }
    }

    private static List<MigrationInfo> pending() {
        return List.of(flyway().load().info().pending());
    }

    /** Each of these is cut off before its end when its turn has come; what it had done until then must be gone. */
    private static void killInEachOf(List<MigrationInfo> migrations) throws SQLException {
        for (var migration : migrations) {
            var killer = new Killer(migration);
            var flyway = flyway().callbacks(killer).load();
            assertThatThrownBy(flyway::migrate).isInstanceOf(FlywayException.class);
            assertThat(schema()).isEqualTo(killer.before.get());
        }
    }

    private static void finish() {
        var flyway = flyway().load();
        flyway.migrate();
        flyway.validate();
        assertThat(flyway.info().pending()).isEmpty();
    }

    /** Takes the connection away from a migration that has done its work and is not committed yet. */
    private static final class Killer implements Callback {

        private final MigrationInfo migration;
        private final AtomicReference<List<String>> before = new AtomicReference<>();

        Killer(MigrationInfo migration) {
            this.migration = migration;
        }

        @Override
        public boolean supports(Event event, Context context) {
            return (event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE)
                    && context.getMigrationInfo().getVersion().equals(migration.getVersion());
        }

        @Override
        public boolean canHandleInTransaction(Event event, Context context) {
            return true;
        }

        @Override
        public void handle(Event event, Context context) {
            try {
                if (event == Event.BEFORE_EACH_MIGRATE) {
                    before.set(schema());
                    return;
                }
                assertThat(context.getConnection().getAutoCommit()).isFalse();
                var pid = DatabaseContent.texts(context.getConnection(), "select pg_backend_pid()::text")
                        .get(0);
                execute(superuser, "select pg_terminate_backend(" + pid + ")");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String getCallbackName() {
            return "killer";
        }
    }

    private static FluentConfiguration flyway() {
        return Flyway.configure(Flyway.class.getClassLoader())
                .dataSource(upgraded.url(), upgraded.user(), upgraded.password())
                .locations("classpath:db/migration");
    }

    private static Path released() {
        return Build.current().root().resolve("cms-ear/src/test/resources/releases/" + RELEASE + "/demo.sql.gz");
    }

    private static void emptyDatabase() throws SQLException {
        drop();
        execute(superuser, "create database " + DATABASE + " owner " + upgraded.user());
    }

    /** Everything that a migration can make, with the list of those that were carried out. */
    private static List<String> schema() throws SQLException {
        try (var connection = upgradedBySuperuser.connect()) {
            var schema = new ArrayList<>(
                    DatabaseContent.texts(
                            connection,
                            """
                    select format('%s.%s %s %s', table_name, column_name, data_type, column_default)
                    from information_schema.columns where table_schema = 'public'
                    union all select indexdef from pg_indexes where schemaname = 'public'
                    union all select conname || pg_get_constraintdef(oid) from pg_constraint
                    union all select tgname || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
                    union all select proname || prosrc from pg_proc where pronamespace = 'public'::regnamespace
                    order by 1"""));
            var hasHistory = schema.stream().anyMatch(line -> line.startsWith("flyway_schema_history."));
            if (hasHistory) {
                schema.addAll(DatabaseContent.texts(
                        connection, "select version from flyway_schema_history where success order by installed_rank"));
            }
            return schema.stream()
                    .filter(line -> !line.contains("flyway_schema_history"))
                    .toList();
        }
    }

    /** The columns of each table that lasts, as they are now. */
    private static Map<String, String> columns() throws SQLException {
        var columns = new HashMap<String, String>();
        try (var connection = upgradedBySuperuser.connect()) {
            for (var table : LASTING) {
                columns.put(
                        table,
                        String.join(
                                ", ",
                                DatabaseContent.texts(
                                        connection,
                                        "select quote_ident(column_name) from information_schema.columns"
                                                + " where table_schema = 'public' and table_name = '" + table + "'"
                                                + " order by ordinal_position")));
            }
        }
        return columns;
    }

    private static Map<String, Set<String>> rows(Map<String, String> columns) throws SQLException {
        var rows = new HashMap<String, Set<String>>();
        try (var connection = upgradedBySuperuser.connect()) {
            for (var table : LASTING) {
                rows.put(
                        table,
                        new HashSet<>(DatabaseContent.texts(
                                connection, "select md5(row(" + columns.get(table) + ")::text) from " + table)));
            }
        }
        return rows;
    }

    private static void execute(Database database, String command) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
