package bg.glashatay.ejb.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.domain.exchange.ExportScope;
import bg.glashatay.domain.shared.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An archive is read as it was written, or not at all. */
class ExportFormatTest {

    private static final String TYPOGRAPHY = "„Кавички“ – тире, № 5, неразделен\u00A0интервал, 👋 …";
    private static final String DOCUMENT = PartName.ofDocument("7");
    private static final byte[] PICTURE = "снимка".repeat(500).getBytes(StandardCharsets.UTF_8);
    private static final String SHA256 = sum(PICTURE);

    @TempDir
    Path folder;

    private Path archive;

    @BeforeEach
    void writeOne() throws IOException {
        archive = folder.resolve("a.zip");
        try (var writer = new ExportWriter(archive)) {
            writer.add(PartName.SITE, JsonText.object().build());
            writer.add(DOCUMENT, JsonText.object().add("title", TYPOGRAPHY).build());
            writer.<IOException>addBytes(PartName.ofFile(SHA256), to -> to.write(PICTURE));
            writer.add(PartName.MEDIA, JsonText.object().build());
            writer.finish(new Manifest(
                    Instant.parse("2026-11-27T08:00:00Z"),
                    UUID.randomUUID(),
                    "Търговище",
                    "https://example.org",
                    ExportScope.EVERYTHING,
                    writer.parts(),
                    List.of()));
        }
    }

    @Test
    void archiveIsReadAsItWasWritten() throws IOException {
        try (var reader = ExportReader.open(archive)) {
            reader.verify();
            assertThat(reader.json(DOCUMENT).getString("title")).isEqualTo(TYPOGRAPHY);
            assertThat(reader.manifest().siteName()).isEqualTo("Търговище");
            assertThat(reader.manifest().scope()).isEqualTo(ExportScope.EVERYTHING);
            assertThat(reader.manifest().documents()).isEqualTo(1);
            try (var bytes = reader.open(PartName.ofFile(SHA256))) {
                assertThat(bytes.readAllBytes()).isEqualTo(PICTURE);
            }
        }
        assertThat(folder).isDirectoryContaining(file -> file.equals(archive));
        assertThat(folder.resolve("a.zip.part")).doesNotExist();
    }

    @Test
    void archiveThatWasCutOffIsNotThere() throws IOException {
        var other = folder.resolve("b.zip");
        try (var writer = new ExportWriter(other)) {
            writer.add(PartName.SITE, JsonText.object().build());
        }
        assertThat(folder).isDirectoryNotContaining("glob:**b.zip*");
    }

    /** Bits that only say when a file was written, or which program wrote it, may turn: what is in it is the same. */
    @Test
    void noFlippedBitChangesWhatIsRead() throws IOException {
        var whole = Files.readAllBytes(archive);
        var chance = new Random(20_261_127);
        int refused = 0;
        for (int i = 0; i < 400; i++) {
            var damaged = whole.clone();
            damaged[chance.nextInt(damaged.length)] ^= (byte) (1 << chance.nextInt(8));
            Files.write(archive, damaged);
            refused += isRefusedOrTheSame() ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(300);
    }

    private boolean isRefusedOrTheSame() {
        try (var reader = ExportReader.open(archive)) {
            reader.verify();
            assertThat(reader.json(DOCUMENT).getString("title")).isEqualTo(TYPOGRAPHY);
            assertThat(reader.manifest().siteName()).isEqualTo("Търговище");
            return false;
        } catch (DamagedExportException refusal) {
            return true;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 2_000})
    void archiveThatWasCutShortIsNone(int length) throws IOException {
        Files.write(archive, Arrays.copyOf(Files.readAllBytes(archive), length));
        assertRefused("no-archive");
    }

    @Test
    void fileOfAnotherKindIsNone() throws IOException {
        zip(Map.of("word/document.xml", "<w/>"));
        assertRefused("format");
    }

    @Test
    void otherVersionsAreNotGuessedAt() throws IOException {
        var parts = parts();
        parts.put(PartName.MANIFEST, parts.get(PartName.MANIFEST).replace("\"version\":1", "\"version\":2"));
        zip(parts);
        assertRefused("version");
    }

    @Test
    void partThatIsMissingIsMissed() throws IOException {
        var parts = parts();
        parts.remove(DOCUMENT);
        zip(parts);
        assertRefused("lacks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "documents/8.json",
                "documents/../../etc/passwd",
                "../evil.json",
                "/etc/passwd",
                "media/..\\..\\evil",
                "readme.txt"
            })
    void partThatDoesNotBelongIsNotRead(String name) throws IOException {
        var parts = parts();
        parts.put(name, "{}");
        zip(parts);
        assertRefused("extra");
    }

    @ParameterizedTest
    @ValueSource(strings = {"documents/../../../evil.json", "documents/08.json", "evil"})
    void notEvenWhereTheManifestNamesIt(String name) throws IOException {
        var parts = parts();
        parts.put(name, "{}");
        parts.put(PartName.MANIFEST, parts.get(PartName.MANIFEST).replace(DOCUMENT, name));
        parts.remove(DOCUMENT);
        zip(parts);
        assertThatThrownBy(this::read).isInstanceOf(DamagedExportException.class);
    }

    @Test
    void bombIsNotUnpacked() throws IOException {
        var parts = parts();
        parts.put(DOCUMENT, " ".repeat(10_000_000) + "{}");
        zip(parts);
        assertRefused("sum");
        parts.put(
                PartName.MANIFEST,
                parts.get(PartName.MANIFEST).replaceFirst("(7.json\"[^}]*\"bytes\":)[0-9]+", "$199000000000"));
        zip(parts);
        assertRefused("too-long");
    }

    @Test
    void textThatWasChangedIsNotBelieved() throws IOException {
        var parts = parts();
        parts.put(DOCUMENT, parts.get(DOCUMENT).replace("№ 5", "№ 6"));
        zip(parts);
        assertRefused("sum");
    }

    private void assertRefused(String key) {
        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(DamagedExportException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo(key));
    }

    private void read() {
        try (var reader = ExportReader.open(archive)) {
            reader.verify();
        }
    }

    private Map<String, String> parts() throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipFile(archive.toFile())) {
            for (var entry : zip.stream().toList()) {
                try (var bytes = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return parts;
    }

    private void zip(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        Files.write(archive, bytes.toByteArray());
    }

    private static String sum(byte[] bytes) {
        var digest = Sha256.begin();
        digest.update(bytes);
        return Sha256.hex(digest);
    }
}
