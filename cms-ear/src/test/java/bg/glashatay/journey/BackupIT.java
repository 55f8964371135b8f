package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.run.Database;
import bg.glashatay.run.EarProgram;
import jakarta.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command of the EAR: a backup while people write, brought back on an empty machine, and compared. */
@FromOutside
class BackupIT {

    private static final String HASHES = "select r.edition_id || ' ' || r.id || ' ' || r.content_hash from revision r"
            + " order by r.edition_id, r.id";

    private static final String THINGS = "select relname from pg_class where relnamespace = 'public'::regnamespace";

    @TempDir
    Path folder;

    private Site site;
    private Database empty;

    @BeforeEach
    void emptyMachine(Site site) {
        this.site = site;
        empty = site.product().postgres().orElseThrow().fresh("backup_target");
    }

    @Test
    void backupMadeWhilePeopleWriteIsProvedAndComesBackToTheByte() throws Exception {
        var before = site.rows().column(HASHES);
        var archive = backup();
        var after = site.rows().column(HASHES);

        assertThat(command(site.product().database(), "prove", archive)).isZero();
        assertThat(site.rows().column("select nspname from pg_namespace where nspname like 'proof%' order by 1"))
                .isEmpty();

        assertThat(command(empty, "restore", archive)).isZero();
        assertThat(new Rows(empty).column(HASHES)).containsAll(before);
        assertThat(after).containsAll(new Rows(empty).column(HASHES));
        assertThat(new Rows(empty)
                        .column("select e.id::text from edition e left join edition_head h on h.edition_id = e.id"
                                + " where h.edition_id is null"))
                .isEmpty();
        assertThat(new Rows(empty).column("select nextval('revision_seq') > max(id) from revision"))
                .containsExactly("t");
        assertThat(new Rows(empty).column("select conname from pg_constraint where not convalidated"))
                .isEmpty();
        assertMediaAreThere();

        // a second time it would be no empty machine
        assertThat(command(empty, "restore", archive)).isEqualTo(1);
    }

    @Test
    void damagedArchiveTouchesNothing() throws Exception {
        var archive = backup();
        assertThat(command(empty, "verify", archive)).isZero();
        var bytes = Files.readAllBytes(archive);
        bytes[bytes.length / 2] ^= 1;
        Files.write(archive, bytes);

        assertThat(command(empty, "verify", archive)).isEqualTo(1);
        assertThat(command(empty, "restore", archive)).isEqualTo(1);
        assertThat(new Rows(empty).column(THINGS)).isEmpty();
        assertThat(data()).doesNotExist();
    }

    private Path backup() throws Exception {
        var author = ApiClient.of(site, "author");
        var edition = author.post("/api/v1/documents", news()).header("Location");
        var done = new AtomicBoolean();
        var thread = Executors.newSingleThreadExecutor();
        try {
            var writing = thread.submit(() -> {
                int saves = 0;
                do {
                    save(author, edition, saves++);
                } while (!done.get());
                return saves;
            });
            // other tests may have left a row whose file is gone: 3
            assertThat(command(site.product().database(), "backup", folder)).isIn(0, 3);
            done.set(true);
            assertThat(writing.get()).isPositive();
        } finally {
            done.set(true);
            thread.shutdown();
        }
        assertThat(author.take(edition, "DISCARD").status()).isEqualTo(200);
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void save(ApiClient author, String edition, int number) {
        var read = author.get(edition);
        var content = Json.createObjectBuilder(read.json().getJsonObject("content"))
                .add("lead", "Запазено " + number + " пъти.")
                .build();
        var saved = author.put(edition, content, read.header("ETag"));
        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
    }

    private static String news() {
        return Json.createObjectBuilder()
                .add("type", "NEWS")
                .add("language", "bg")
                .add("section", "obshtina")
                .add("title", "Резервно копие – № " + UUID.randomUUID())
                .add("body", "<p>Докато се прави копие, се пише.</p>")
                .build()
                .toString();
    }

    private void assertMediaAreThere() {
        var original = site.product().dataFolder().resolve("media");
        var hashes = new Rows(empty).column("select sha256 from asset where deleted_at is null");
        assertThat(hashes).isNotEmpty();
        for (var sha256 : hashes) {
            var name = Path.of(sha256.substring(0, 2), sha256);
            if (Files.exists(original.resolve(name))) {
                assertThat(data().resolve("media").resolve(name)).hasSameBinaryContentAs(original.resolve(name));
            }
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private int command(Database database, String command, Path argument) {
        var data = database.equals(empty) ? data() : site.product().dataFolder();
        return EarProgram.run(database, data, command, argument);
    }
}
