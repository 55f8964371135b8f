package bg.glashatay.ejb.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Makes an archive of the database as it is at one moment, and of all media that its rows name then, while people work.
 *
 * <p>The media come after the database: a file never changes, and one that a row names is there. What somebody deletes
 * from the library in these minutes is told as missing.
 */
final class Backup {

    private final DataSource database;
    private final Path media;

    /** @param media the folder {@code media} of the data folder */
    Backup(DataSource database, Path media) {
        this.database = database;
        this.media = media;
    }

    /** Makes it, under exactly this name. */
    Summary make(Path file, Instant now) {
        var facts = Facts.begin();
        facts.put(Facts.MADE, now);
        try (var archive = new ArchiveWriter(file)) {
            var named = database(archive, facts);
            media(archive, facts, named);
            archive.finish(facts);
            return Summary.of(facts, Files.size(file));
        } catch (SQLException e) {
            throw new BackupException("The database could not be read: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new BackupException("The archive " + file + " could not be written: " + e.getMessage() + ".", e);
        }
    }

    /** Answers the hashes that its rows name. */
    private List<String> database(ArchiveWriter archive, Facts facts) throws SQLException, IOException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return snapshot(new Database(connection), archive, facts);
            } finally {
                connection.rollback();
            }
        }
    }

    private static List<String> snapshot(Database snapshot, ArchiveWriter archive, Facts facts)
            throws SQLException, IOException {
        facts.put(Facts.SCHEMA, Schema.version(snapshot));
        facts.put("postgresql", snapshot.value("show server_version"));
        facts.put(Facts.DOCUMENTS, snapshot.value("select count(*) from document"));
        facts.put(Facts.EDITIONS, snapshot.value("select count(*) from edition"));
        facts.put(Facts.CONTENT, snapshot.contentDigest());
        for (var table : snapshot.tables()) {
            var rows = new long[1];
            archive.<SQLException>addText(EntryName.ofTable(table.name()), to -> rows[0] = snapshot.copyOut(table, to));
            facts.putTable(table, rows[0]);
        }
        // sequences stand outside of transactions: read last, they are never behind the rows
        for (var sequence : Sequence.all(snapshot.connection())) {
            facts.putSequence(sequence.name(), sequence.last());
        }
        return snapshot.column("select sha256 from asset where deleted_at is null order by sha256");
    }

    private void media(ArchiveWriter archive, Facts facts, List<String> named) throws IOException {
        var missing = new ArrayList<String>();
        var damaged = new ArrayList<String>();
        long files = 0;
        long bytes = 0;
        for (var sha256 : named) {
            var file = media.resolve(sha256.substring(0, 2)).resolve(sha256);
            try (InputStream content = Files.newInputStream(file)) {
                var size = new long[1];
                var sum = archive.addBytes(EntryName.ofMedia(sha256), to -> size[0] = content.transferTo(to));
                if (!sum.equals(sha256)) {
                    damaged.add(sha256);
                }
                files++;
                bytes += size[0];
            } catch (NoSuchFileException e) {
                missing.add(sha256);
            }
        }
        facts.put(Facts.MEDIA, files);
        facts.put(Facts.MEDIA_BYTES, bytes);
        facts.putAll(Facts.MISSING, missing);
        facts.putAll(Facts.DAMAGED, damaged);
    }
}
