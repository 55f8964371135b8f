package bg.glashatay.ejb.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.domain.shared.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive that is whole is read, and one that is not is refused, whatever has happened to it. */
class ArchiveTest {

    private static final Table TABLE = new Table("section", List.of("id", "slug"), "id");
    private static final String ROWS = "1\tkultura\n2\tsigurnost\n";

    @TempDir
    Path folder;

    private Path file;
    private byte[] picture;
    private String sha256;

    @BeforeEach
    void write() throws IOException {
        picture = new byte[100_000];
        new Random(7).nextBytes(picture);
        sha256 = sum(picture);
        file = folder.resolve("copy.zip");
        try (var archive = new ArchiveWriter(file)) {
            fill(archive);
            archive.finish(facts());
        }
    }

    @Test
    void whatWasWrittenIsRead() throws IOException {
        try (var archive = Archive.open(file)) {
            archive.verify();
            assertThat(archive.tables()).containsExactly("section");
            assertThat(archive.media()).containsExactly(sha256);
            assertThat(archive.facts().columns("section")).containsExactly("id", "slug");
            assertThat(archive.facts().sequence("section_seq")).isEqualTo(50);
            try (var rows = archive.open("database/section.copy")) {
                assertThat(rows.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo(ROWS);
            }
        }
    }

    @Test
    void onlyItsOwnerReadsItAndNoPassingNameStays() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(files()).containsExactly("copy.zip");
    }

    @Test
    void anArchiveThatIsNotFinishedLeavesNothing() throws IOException {
        try (var archive = new ArchiveWriter(folder.resolve("other.zip"))) {
            fill(archive);
            assertThat(files()).containsExactlyInAnyOrder("copy.zip", "other.zip.part");
        }
        assertThat(files()).containsExactly("copy.zip");
    }

    /** Wherever it ends. */
    @Test
    void archiveThatIsCutShortIsRefused() throws IOException {
        var whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += length < whole.length - 600 ? 4_999 : 1) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertRefused();
        }
    }

    /** A bit of what is kept is never taken for another; one of a ZIP's own dates may be, which nobody reads. */
    @Test
    void anyBitThatIsFlippedIsRefusedOrMeansNothing() throws IOException {
        var whole = Files.readAllBytes(file);
        int refused = 0;
        int flipped = 0;
        for (int at = 0; at < whole.length; at += at < 1_000 || at > whole.length - 1_500 ? 1 : 997) {
            var damaged = whole.clone();
            damaged[at] ^= (byte) (1 << (at % 8));
            Files.write(file, damaged);
            flipped++;
            try (var archive = Archive.open(file)) {
                archive.verify();
                assertThat(archive.media()).containsExactly(sha256);
                assertThat(archive.facts().bytes()).isEqualTo(facts().bytes());
            } catch (BackupException expected) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(flipped / 2);
    }

    @Test
    void pictureOfWhichOneBitFlippedIsRefused() throws IOException {
        var damaged = Files.readAllBytes(file);
        damaged[damaged.length / 2] ^= 1;
        Files.write(file, damaged);
        assertRefused();
    }

    @Test
    void archiveThatLacksAPartIsRefused() throws IOException {
        for (var name : List.of(
                "media/" + sha256.substring(0, 2) + "/" + sha256,
                "database/section.copy",
                "backup.properties",
                "SHA256SUMS")) {
            write();
            copyWithout(name, "");
            assertRefused();
        }
    }

    /** Names that lead out of a folder, and any other that is none of ours. */
    @Test
    void archiveWithAPartThatDoesNotBelongIsRefused() throws IOException {
        for (var name : List.of(
                "../../etc/cron.d/root",
                "/etc/passwd",
                "media/../../root",
                "media/ab/" + sha256,
                "database/a;drop table section.copy",
                "database/../x.copy",
                "notes.txt")) {
            write();
            copyWithout("", name);
            assertThatThrownBy(() -> Archive.open(file))
                    .isInstanceOf(DamagedArchiveException.class)
                    .hasMessageContaining("does not belong");
        }
    }

    @Test
    void mediaUnderAnotherNameAreRefused() throws IOException {
        var other = sum(new byte[] {1});
        try (var archive = new ArchiveWriter(file)) {
            archive.addBytes(EntryName.ofMedia(other), to -> to.write(picture));
            archive.finish(facts());
        }
        try (var archive = Archive.open(file)) {
            assertThatThrownBy(archive::verify)
                    .isInstanceOf(DamagedArchiveException.class)
                    .hasMessageContaining("sum of another file");
        }
    }

    @Test
    void archiveOfANewerKindIsRefused() throws IOException {
        var facts = facts();
        facts.put("format", 2);
        try (var archive = new ArchiveWriter(file)) {
            fill(archive);
            archive.finish(facts);
        }
        assertThatThrownBy(() -> Archive.open(file))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("format 2");
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        Files.writeString(file, "<html>Not found</html>");
        assertRefused();
        assertThatThrownBy(() -> Archive.open(folder.resolve("none.zip")))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("none.zip");
    }

    private void fill(ArchiveWriter archive) throws IOException {
        archive.addText("database/section.copy", to -> to.write(ROWS.getBytes(StandardCharsets.UTF_8)));
        archive.addBytes(EntryName.ofMedia(sha256), to -> to.write(picture));
    }

    private Facts facts() {
        var facts = Facts.begin();
        facts.put(Facts.SCHEMA, "27");
        facts.put(Facts.MEDIA, 1);
        facts.putAll(Facts.MISSING, List.of());
        facts.putAll(Facts.DAMAGED, List.of());
        facts.putTable(TABLE, 2);
        facts.putSequence("section_seq", 50);
        return facts;
    }

    private void assertRefused() {
        assertThatThrownBy(() -> {
                    try (var archive = Archive.open(file)) {
                        archive.verify();
                    }
                })
                .isInstanceOf(DamagedArchiveException.class);
    }

    /** As somebody would write it who knows how: all is in its place but the one part. */
    private void copyWithout(String left, String added) throws IOException {
        var copy = folder.resolve("copied");
        try (var from = new ZipFile(file.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(copy))) {
            to.setComment(from.getComment());
            for (var entry : from.stream().toList()) {
                if (!entry.getName().equals(left)) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    from.getInputStream(entry).transferTo(to);
                }
            }
            if (!added.isEmpty()) {
                to.putNextEntry(new ZipEntry(added));
            }
        }
        Files.move(copy, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String sum(byte[] bytes) {
        var digest = Sha256.begin();
        digest.update(bytes);
        return Sha256.hex(digest);
    }
}
