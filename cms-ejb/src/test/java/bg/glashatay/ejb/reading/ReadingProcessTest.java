package bg.glashatay.ejb.reading;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.media.FileFormat;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingProcessTest {

    @TempDir
    Path folder;

    @AfterEach
    void nothingIsLeftOver() throws IOException {
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void wordsOfEveryKindOfDocumentAreRead() throws IOException {
        assertThat(text(Documents.docx("Строителни книжа"), FileFormat.DOCX)).contains("Строителни книжа");
        assertThat(text(Documents.xlsx("Такса смет"), FileFormat.XLSX)).contains("Такса смет");
        assertThat(text(Documents.openDocument("text", "Молба"), FileFormat.ODT))
                .contains("Молба");
        assertThat(text(Documents.openDocument("spreadsheet", "Бюджет"), FileFormat.ODS))
                .contains("Бюджет");
        var zip = Documents.zip(Map.of("Образци/молба.docx", Documents.docx("Декларация")));
        assertThat(text(zip, FileFormat.ZIP)).contains("Образци молба.docx", "Декларация");
    }

    @Test
    void tablesAreReadInBothWaysOfWriting() throws IOException {
        var table = "улица;номер\nРозова долина;7";

        assertThat(text(table.getBytes(StandardCharsets.UTF_8), FileFormat.CSV))
                .isEqualTo("улица;номер Розова долина;7");
        assertThat(text(table.getBytes(Charset.forName("windows-1251")), FileFormat.CSV))
                .isEqualTo("улица;номер Розова долина;7");
    }

    @Test
    void pdfTellsWhatItHasForScreenReaders() throws IOException {
        var tagged = read(PdfFile.tagged("Наредба № 7", "Reading aloud"), FileFormat.PDF)
                .orElseThrow();

        assertThat(tagged.text()).contains("Reading aloud");
        var facts = tagged.facts().orElseThrow();
        assertThat(facts.isReadable()).isTrue();
        assertThat(facts.getTitle()).isEqualTo("Наредба № 7");
        assertThat(facts.isTitleShown()).isTrue();
        assertThat(facts.getLanguage()).isEqualTo("bg-BG");
        assertThat(facts.getPages()).isOne();
    }

    @Test
    void untaggedPdfAndScanAreToldApart() throws IOException {
        var untagged = read(PdfFile.untagged("Reading aloud"), FileFormat.PDF).orElseThrow();
        var scan = read(PdfFile.scan(2), FileFormat.PDF).orElseThrow();

        assertThat(untagged.facts().orElseThrow().isTagged()).isFalse();
        assertThat(untagged.facts().orElseThrow().isScan()).isFalse();
        assertThat(scan.facts().orElseThrow().isScan()).isTrue();
        assertThat(scan.facts().orElseThrow().getPages()).isEqualTo(2);
    }

    @Test
    void damagedDocumentIsNotReadable() throws IOException {
        assertThat(read("%PDF-1.7 and then nothing %%EOF".getBytes(StandardCharsets.UTF_8), FileFormat.PDF))
                .isEmpty();
        assertThat(read("PK".getBytes(StandardCharsets.UTF_8), FileFormat.DOCX)).isEmpty();
    }

    @Test
    void documentThatUnpacksWithoutEndIsNotReadable() throws IOException {
        // a paragraph of a hundred million letters, packed into a hundred kilobytes
        assertThat(read(Documents.docx("а".repeat(100_000_000)), FileFormat.DOCX))
                .isEmpty();
    }

    @Test
    void whoeverTakesTooLongIsStopped() throws IOException {
        var hasty = new ReadingProcess(classPath(), folder, Duration.ofMillis(1));

        assertThat(hasty.read(to -> to.write(Documents.docx("Молба")), FileFormat.DOCX))
                .isEmpty();
    }

    private String text(byte[] document, FileFormat format) throws IOException {
        return read(document, format).orElseThrow().text();
    }

    private Optional<WrittenReading> read(byte[] document, FileFormat format) throws IOException {
        return new ReadingProcess(classPath(), folder, Duration.ofMinutes(1)).read(to -> to.write(document), format);
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }
}
