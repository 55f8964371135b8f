package bg.glashatay.ejb.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.domain.media.FileFormat;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentContentTest {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml";
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    @TempDir
    Path folder;

    @Test
    void pdfIsKnownByItsBeginningAndItsEnd() throws IOException {
        assertThat(format("%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n")).isEqualTo(FileFormat.PDF);
        assertRefused("%PDF-1.7\n1 0 obj", "file-damaged");
    }

    @Test
    void packedDocumentsSayThemselvesWhatTheyAre() throws IOException {
        assertThat(zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text")))
                .isEqualTo(FileFormat.ODT);
        assertThat(zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet")))
                .isEqualTo(FileFormat.ODS);
        assertThat(zip(Map.of("[Content_Types].xml", contents(WORD)))).isEqualTo(FileFormat.DOCX);
        assertThat(zip(Map.of("списък.txt", "1"))).isEqualTo(FileFormat.ZIP);
    }

    @Test
    void packedDocumentsWithMacrosAndOtherKindsAreRefused() {
        assertThatThrownBy(() -> zip(Map.of("[Content_Types].xml", contents(MACROS))))
                .isInstanceOf(ContentRejectedException.class);
        assertThatThrownBy(() -> zip(Map.of("mimetype", "application/epub+zip")))
                .isInstanceOf(ContentRejectedException.class);
    }

    @Test
    void archiveThatIsCutOffIsRefused() throws IOException {
        var whole = packed(Map.of("списък.txt", "1".repeat(1_000)));

        assertRefused(Arrays.copyOf(whole, whole.length / 2), "file-damaged");
    }

    @Test
    void tableIsTextInColumnsInEitherAlphabetOfOffices() throws IOException {
        var table = "имот;цена\n„Парцел № 7“;1 200\n";

        assertThat(format(table)).isEqualTo(FileFormat.CSV);
        assertThat(format(table.getBytes(Charset.forName("windows-1251")))).isEqualTo(FileFormat.CSV);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "просто текст",
                "<html><script>alert(1)</script>,</html>",
                " <svg xmlns='a,b'/>",
                "a,b\u0000c",
                "#!/bin/sh\necho a,b",
                EICAR,
                "MZ\u0090\u0000,"
            })
    void everythingElseIsRefused(String content) throws IOException {
        assertRefused(content, "file-format");
    }

    private static String contents(String type) {
        return "<Types><Override PartName=\"/word/document.xml\" ContentType=\"" + type + "\"/></Types>";
    }

    private void assertRefused(String content, String key) throws IOException {
        assertRefused(content.getBytes(StandardCharsets.UTF_8), key);
    }

    private void assertRefused(byte[] content, String key) {
        assertThatThrownBy(() -> format(content))
                .isInstanceOfSatisfying(ContentRejectedException.class, rejected -> assertThat(rejected.issues())
                        .containsExactly(Issue.of("file", key)));
    }

    private FileFormat zip(Map<String, String> entries) throws IOException {
        return format(packed(entries));
    }

    private byte[] packed(Map<String, String> entries) throws IOException {
        var file = folder.resolve("packed");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return Files.readAllBytes(file);
    }

    private FileFormat format(String content) throws IOException {
        return format(content.getBytes(StandardCharsets.UTF_8));
    }

    private FileFormat format(byte[] content) throws IOException {
        return DocumentContent.formatOf(Files.write(folder.resolve("file"), content));
    }
}
