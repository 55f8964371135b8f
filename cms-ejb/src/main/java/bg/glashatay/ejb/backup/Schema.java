package bg.glashatay.ejb.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The versions of the schema: which one a database has, and how it comes to another within a transaction. */
final class Schema {

    private Schema() {}

    /** The version that a database has. */
    static String version(Database database) throws SQLException {
        if (database.value("select to_regclass(format('%I.flyway_schema_history', current_schema()))") == null) {
            throw new BackupException("The database is empty: Glashatay has not been started with it yet.");
        }
        return database
                .column("select version from flyway_schema_history where success and version is not null")
                .stream()
                .map(MigrationVersion::fromVersion)
                .max(Comparator.naturalOrder())
                .map(MigrationVersion::getVersion)
                .orElseThrow(() -> new BackupException("The database has no schema yet."));
    }

    /**
     * Refuses a version that this program does not know.
     *
     * @throws BackupException where it is newer, or of another line
     */
    static void requireKnown(String version, Connection connection) {
        var known = versions(configuration(connection));
        if (!known.contains(version)) {
            throw new BackupException("The archive has schema " + version + ", which this version of the product does"
                    + " not know (its newest is " + known.get(known.size() - 1)
                    + "): restore with the version that made it, or a newer one.");
        }
    }

    private static List<String> versions(FluentConfiguration configuration) {
        return java.util.Arrays.stream(configuration.load().info().all())
                .map(migration -> migration.getVersion())
                .filter(java.util.Objects::nonNull)
                .sorted()
                .map(MigrationVersion::getVersion)
                .toList();
    }

    /** Brings the schema to a version, in the transaction that is under way. */
    static void bringTo(String version, Connection connection) {
        migrate(configuration(connection).target(version));
    }

    /** Brings the schema to this program's, in the transaction that is under way. */
    static void bringToNewest(Connection connection) {
        migrate(configuration(connection));
    }

    private static void migrate(FluentConfiguration configuration) {
        try {
            configuration.load().migrate();
        } catch (FlywayException e) {
            throw new BackupException("The schema could not be made: " + e.getMessage(), e);
        }
    }

    private static FluentConfiguration configuration(Connection connection) {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("select current_schema()")) {
            answer.next();
            return Flyway.configure(Flyway.class.getClassLoader())
                    .dataSource(new OneConnection(connection).asDataSource())
                    .locations("classpath:db/migration")
                    .defaultSchema(answer.getString(1))
                    .createSchemas(false);
        } catch (SQLException e) {
            throw new BackupException("The database does not say its schema: " + e.getMessage(), e);
        }
    }
}
