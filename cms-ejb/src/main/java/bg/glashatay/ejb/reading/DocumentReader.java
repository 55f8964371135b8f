package bg.glashatay.ejb.reading;

import bg.glashatay.domain.media.FileFormat;
import bg.glashatay.domain.media.PdfFacts;
import bg.glashatay.ejb.media.TableText;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.xml.sax.SAXException;

/**
 * The program of the process that reads one document: what it says, and what a PDF has for screen readers. It runs apart
 * from the server, with little memory and little time, because documents from outside are read with large libraries
 * that a document may be made to exhaust. It knows neither the server nor the database, only two files.
 */
final class DocumentReader {

    /** A process whose server was killed must end as well. */
    static final Duration LONGEST = Duration.ofSeconds(90);

    private static final int MOST_IN_A_ZIP = 200;
    private static final long MOST_OF_AN_ENTRY = 50_000_000;
    private static final long MOST_OF_A_ZIP = 200_000_000;
    private static final int TOO_LATE = 3;

    private final ReadText text = new ReadText();

    private DocumentReader() {}

    /**
     * Reads the document and writes what was read.
     *
     * @param arguments the document, its format, the file for what was read
     */
    public static void main(String[] arguments) throws Exception {
        endInTime();
        var format = FileFormat.valueOf(arguments[1]);
        var reader = new DocumentReader();
        var facts = reader.read(Path.of(arguments[0]), format);
        try (var out = new DataOutputStream(Files.newOutputStream(Path.of(arguments[2])))) {
            new WrittenReading(reader.text.toString(), facts).write(out);
        }
        // whatever threads a library may have left
        Runtime.getRuntime().halt(0);
    }

    private static void endInTime() {
        var watch = new Thread(() -> {
            try {
                Thread.sleep(LONGEST.toMillis());
            } catch (InterruptedException e) {
                // nobody has a reason to; it ends all the same
            }
            Runtime.getRuntime().halt(TOO_LATE);
        });
        watch.setDaemon(true);
        watch.start();
    }

    private Optional<PdfFacts> read(Path file, FileFormat format) throws IOException, SAXException, TikaException {
        switch (format) {
            case CSV -> table(file);
            case ZIP -> packed(file);
            case PDF -> {
                return Optional.of(PdfReading.of(file, text));
            }
            default -> OfficeReading.of(file, format, text);
        }
        return Optional.empty();
    }

    private void table(Path file) throws IOException {
        TableText.read(file, lines -> {
                    var read = new ReadText();
                    read.append(lines);
                    return read.toString();
                })
                .ifPresent(text::append);
    }

    /** The names of the entries, and the texts of the documents among them; not what is packed once more within. */
    private void packed(Path file) throws IOException {
        var entry = Files.createTempFile("entry", "");
        long left = MOST_OF_A_ZIP;
        try (var zip = new ZipFile(file.toFile(), Charset.forName("IBM866"))) {
            var entries = zip.entries();
            for (int i = 0; i < MOST_IN_A_ZIP && entries.hasMoreElements() && !text.isFull(); i++) {
                var next = entries.nextElement();
                text.append("\n" + next.getName().replace('/', ' ') + "\n");
                var format = formatByName(next.getName());
                if (format.isEmpty() || left <= 0) {
                    continue;
                }
                try (var bytes = zip.getInputStream(next)) {
                    left -= copy(bytes, entry, Math.min(left, MOST_OF_AN_ENTRY));
                    read(entry, format.get());
                } catch (IOException | SAXException | TikaException | RuntimeException unreadable) {
                    // the rest may be readable
                }
            }
        }
    }

    /** What is written at most is kept: a part of a document is no document, and will not be read. */
    private static long copy(InputStream bytes, Path target, long most) throws IOException {
        try (var file = FileChannel.open(target, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            return file.transferFrom(Channels.newChannel(bytes), 0, most);
        }
    }

    private static Optional<FileFormat> formatByName(String name) {
        return List.of(FileFormat.values()).stream()
                .filter(format -> format != FileFormat.ZIP)
                .filter(format -> name.regionMatches(
                        true,
                        name.length() - format.getExtension().length(),
                        format.getExtension(),
                        0,
                        format.getExtension().length()))
                .findFirst();
    }
}
