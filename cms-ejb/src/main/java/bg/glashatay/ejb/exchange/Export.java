package bg.glashatay.ejb.exchange;

import bg.glashatay.domain.exchange.ExportScope;
import bg.glashatay.domain.shared.Sha256;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Makes an archive of the site as it is at one moment, while people work. One document is in memory at a time.
 *
 * <p>The media come after the database: a file never changes, and one that a row names is there. What somebody deletes
 * from the library in these minutes is told as missing.
 */
final class Export {

    private static final String FILES =
            """
            select a.* from asset a where a.deleted_at is null%s order by a.sha256
            """;

    private final DataSource database;
    private final Path media;
    private final String siteName;
    private final String address;

    /** @param media the folder {@code media} of the data folder */
    Export(DataSource database, Path media, String siteName, String address) {
        this.database = database;
        this.media = media;
        this.siteName = siteName;
        this.address = address;
    }

    /** Who wants to know how far it is. */
    interface Progress {
        void documents(long written, long inAll);
    }

    /** Makes it, under exactly this name. */
    Manifest make(Path file, ExportScope scope, Instant now, Progress progress) throws IOException, SQLException {
        try (var archive = new ExportWriter(file);
                var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                var snapshot = new Snapshot(connection, scope, now);
                var id = snapshot.rows("select id from site_identity", row -> row.getObject(1, UUID.class))
                        .get(0);
                archive.add(PartName.SITE, new SiteText(snapshot).json());
                documents(snapshot, archive, progress);
                var missing = media(snapshot, archive);
                var manifest = new Manifest(now, id, siteName, address, scope, archive.parts(), missing);
                archive.finish(manifest);
                return manifest;
            } finally {
                connection.rollback();
            }
        }
    }

    private static void documents(Snapshot snapshot, ExportWriter archive, Progress progress)
            throws SQLException, IOException {
        var wanted = " from document d join account a on a.id = d.owner_id where exists (select 1 from edition e"
                + " where e.document_id = d.id and " + snapshot.wanted() + ")";
        long all = snapshot.number("select count(*)" + wanted);
        progress.documents(0, all);
        var text = new DocumentText(snapshot);
        var written = new long[1];
        snapshot.<IOException>each(
                "select d.id, d.type, d.block_kind, d.created_at, a.full_name" + wanted + " order by d.id", row -> {
                    archive.add(PartName.ofDocument(row.getString("id")), text.json(row));
                    written[0]++;
                    progress.documents(written[0], all);
                });
    }

    /** Answers the hashes of those that the store lacks. */
    private List<String> media(Snapshot snapshot, ExportWriter archive) throws SQLException, IOException {
        var shown = " and exists (select 1 from edition_asset u join edition e on e.id = u.edition_id"
                + " where u.sha256 = a.sha256 and " + snapshot.wanted() + ")";
        var query = FILES.formatted(snapshot.isPublicOnly() ? shown : "");
        var missing = new ArrayList<String>();
        snapshot.<IOException>each(query, row -> {
            if (!add(row.getString("sha256"), archive)) {
                missing.add(row.getString("sha256"));
            }
        });
        archive.<SQLException>addText(PartName.MEDIA, to -> {
            try (var json = JsonText.GENERATORS.createGenerator(to, StandardCharsets.UTF_8)) {
                json.writeStartObject().writeStartArray("files");
                snapshot.<SQLException>each(query, row -> {
                    if (!missing.contains(row.getString("sha256"))) {
                        json.write(told(row));
                    }
                });
                json.writeEnd().writeEnd();
            }
        });
        return missing;
    }

    /** Whether it is there as it was brought in; one that the disk has spoilt is none. */
    private boolean add(String sha256, ExportWriter archive) throws IOException {
        var file = media.resolve(sha256.substring(0, 2)).resolve(sha256);
        try {
            if (!sumOf(file).equals(sha256)) {
                return false;
            }
            archive.addBytes(PartName.ofFile(sha256), to -> Files.copy(file, to));
            return true;
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    private static String sumOf(Path file) throws IOException {
        var digest = Sha256.begin();
        try (var bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return Sha256.hex(digest);
    }

    private static JsonObject told(ResultSet row) throws SQLException {
        return JsonText.object()
                .add("sha256", row.getString("sha256"))
                .add("fileName", row.getString("file_name"))
                .add("mediaType", row.getString("media_type"))
                .add("bytes", row.getLong("byte_size"))
                .add("width", row.getInt("width"))
                .add("height", row.getInt("height"))
                .add("alt", row.getString("alt"))
                .add("credit", row.getString("credit"))
                .add("author", row.getString("author"))
                .add("licence", row.getString("licence"))
                .add("focus", JsonText.object().add("x", row.getInt("focus_x")).add("y", row.getInt("focus_y")))
                .add("uploadedAt", JsonText.time(Snapshot.time(row, "uploaded_at")))
                .build();
    }
}
