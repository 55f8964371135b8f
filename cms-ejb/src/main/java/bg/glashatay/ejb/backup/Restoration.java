package bg.glashatay.ejb.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Brings an archive back into an empty database and a media folder, or tries whether that would succeed.
 *
 * <p>All of the database comes back in one transaction, which ends well only if the rows, read again, are those of the
 * archive: a restoration that is cut off, by whatever, leaves an empty database.
 */
final class Restoration {

    private final DataSource database;

    Restoration(DataSource database) {
        this.database = database;
    }

    /** Nothing is touched before all of the archive has been read and the database is known to be empty. */
    Summary restore(Path file, Path media) {
        try (var archive = Archive.open(file);
                var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var empty = new Database(connection);
            Schema.requireKnown(archive.facts().get(Facts.SCHEMA), connection);
            requireEmpty(empty);
            var shelves = new MediaShelves(media);
            shelves.requireRoom(archive.facts().number(Facts.MEDIA_BYTES));
            archive.verify();
            shelves.fill(archive);
            var rebuilt = new Rebuilt(empty, archive);
            rebuilt.build();
            rebuilt.compare();
            rebuilt.settle();
            Schema.bringToNewest(connection);
            rebuilt.analyse();
            connection.commit();
            return Summary.of(archive.facts(), Files.size(file));
        } catch (SQLException | IOException e) {
            throw failed(e);
        }
    }

    /**
     * Reads all of the archive, builds the database of it in a schema of its own beside what is there, compares, and
     * lets go of it: nobody ever sees it, and nothing is left behind. The archive's media are compared with their names.
     */
    Summary prove(Path file) {
        try (var archive = Archive.open(file);
                var connection = database.getConnection()) {
            archive.verify();
            connection.setAutoCommit(false);
            try {
                var spare = beside(new Database(connection));
                Schema.requireKnown(archive.facts().get(Facts.SCHEMA), connection);
                var rebuilt = new Rebuilt(spare, archive);
                rebuilt.build();
                rebuilt.compare();
                rebuilt.settle();
                Schema.bringToNewest(connection);
            } finally {
                connection.rollback();
            }
            return Summary.of(archive.facts(), Files.size(file));
        } catch (SQLException | IOException e) {
            throw failed(e);
        }
    }

    private static Database beside(Database database) throws SQLException {
        var name = "proof_" + UUID.randomUUID().toString().replace("-", "");
        try {
            database.execute("create schema " + name);
        } catch (SQLException e) {
            throw new BackupException(
                    "A trial restoration needs the right to make a schema: CMS_DB_USER must own the database.", e);
        }
        database.execute("set local search_path = " + name);
        return database;
    }

    private static void requireEmpty(Database database) throws SQLException {
        var things =
                database.value("select count(*) from pg_class where relnamespace = current_schema()::regnamespace");
        if (!things.equals("0")) {
            throw new BackupException("The database is not empty, so nothing is restored into it: name an empty one in"
                    + " CMS_DB_URL, such as made anew by dropdb and createdb.");
        }
    }

    private static BackupException failed(Exception e) {
        return new BackupException("Restoring failed, and the database is as it was before: " + e.getMessage(), e);
    }
}
