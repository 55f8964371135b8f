package bg.glashatay.ejb.media;

import bg.glashatay.domain.media.FileFormat;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What a document is by its content. Nothing is unpacked but the two small entries that say what a packed document is,
 * and of those no more than they can have.
 */
final class DocumentContent {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PDF_END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** Some programs write a few hundred bytes after the end. */
    private static final int LAST_PART = 2_048;

    /** As much as the entries that are read may have. */
    private static final int MOST_OF_AN_ENTRY = 1 << 20;

    private DocumentContent() {}

    /** @throws ContentRejectedException for anything but the formats we know, and for a file that is not whole */
    static FileFormat formatOf(Path file) throws IOException {
        var head = head(file);
        if (startsWith(head, PDF)) {
            return pdf(file);
        }
        if (startsWith(head, ZIP)) {
            return packed(file);
        }
        if (TableText.isIn(file)) {
            return FileFormat.CSV;
        }
        throw rejected("file-format");
    }

    private static FileFormat pdf(Path file) throws IOException {
        if (indexOf(tail(file), PDF_END) < 0) {
            throw rejected("file-damaged");
        }
        return FileFormat.PDF;
    }

    private static FileFormat packed(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var named = entry(zip, "mimetype");
            if (named.isPresent()) {
                return FileFormat.ofMediaType(named.get().strip()).orElseThrow(() -> rejected("file-format"));
            }
            var contents = entry(zip, "[Content_Types].xml");
            return contents.isPresent() ? office(contents.get()) : FileFormat.ZIP;
        } catch (ZipException damaged) {
            throw rejected("file-damaged");
        }
    }

    /** Those with macros call their main part by another name. */
    private static FileFormat office(String contents) {
        for (var format : List.of(FileFormat.DOCX, FileFormat.XLSX)) {
            if (contents.contains('"' + format.getMediaType() + ".main+xml\"")) {
                return format;
            }
        }
        throw rejected("file-format");
    }

    private static Optional<String> entry(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (var bytes = zip.getInputStream(entry)) {
            return Optional.of(new String(bytes.readNBytes(MOST_OF_AN_ENTRY), StandardCharsets.UTF_8));
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(PDF.length);
        }
    }

    private static byte[] tail(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            bytes.skipNBytes(Math.max(0, Files.size(file) - LAST_PART));
            return bytes.readAllBytes();
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    private static ContentRejectedException rejected(String key) {
        return new ContentRejectedException(List.of(Issue.of("file", key)));
    }
}
