package bg.glashatay.ejb.exchange;

import bg.glashatay.domain.shared.Sha256;
import bg.glashatay.ejb.shared.SafeFiles;
import jakarta.json.JsonObject;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an archive, one part after the other; the last is the manifest, which has the sum of each. It has a passing name
 * until it is whole.
 */
final class ExportWriter implements AutoCloseable {

    static final String PASSING = ".part";

    private static final int BUFFER = 256 * 1024;

    private final Path file;
    private final Path passing;
    private final FileChannel channel;
    private final ZipOutputStream zip;
    private final Map<String, Manifest.Part> parts = new LinkedHashMap<>();
    private boolean whole;

    ExportWriter(Path file) throws IOException {
        this.file = file;
        this.passing = file.resolveSibling(file.getFileName() + PASSING);
        Files.deleteIfExists(passing);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    passing, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(passing);
        }
        this.channel = FileChannel.open(passing, StandardOpenOption.WRITE);
        this.zip = new ZipOutputStream(
                new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER), StandardCharsets.UTF_8);
    }

    /** Whoever writes the bytes of a part. */
    interface Content<X extends Exception> {
        void write(OutputStream to) throws IOException, X;
    }

    void add(String name, JsonObject json) throws IOException {
        this.<IOException>addText(name, to -> {
            try (var writer = JsonText.WRITERS.createWriter(to, StandardCharsets.UTF_8)) {
                writer.write(json);
            }
        });
    }

    /** Adds a part that is worth compressing. */
    <X extends Exception> void addText(String name, Content<X> content) throws IOException, X {
        add(name, Deflater.DEFAULT_COMPRESSION, content);
    }

    /** Adds a part as it is, such as a picture; answers its sum. */
    <X extends Exception> String addBytes(String name, Content<X> content) throws IOException, X {
        return add(name, Deflater.NO_COMPRESSION, content);
    }

    private <X extends Exception> String add(String name, int level, Content<X> content) throws IOException, X {
        var digest = Sha256.begin();
        long bytes = enter(name, level, to -> content.write(new DigestOutputStream(to, digest)));
        var sum = Sha256.hex(digest);
        parts.put(name, new Manifest.Part(sum, bytes));
        return sum;
    }

    private <X extends Exception> long enter(String name, int level, Content<X> content) throws IOException, X {
        zip.setLevel(level);
        zip.putNextEntry(new ZipEntry(name));
        var counted = new Counted(zip);
        content.write(counted);
        zip.closeEntry();
        return counted.bytes;
    }

    /** In the order in which they were written. */
    Map<String, Manifest.Part> parts() {
        return new LinkedHashMap<>(parts);
    }

    /** Ends the archive and gives it its name. */
    void finish(Manifest manifest) throws IOException {
        this.<IOException>enter(PartName.MANIFEST, Deflater.DEFAULT_COMPRESSION, manifest::write);
        zip.finish();
        zip.flush();
        channel.force(true);
        zip.close();
        SafeFiles.move(passing, file);
        whole = true;
    }

    /** Leaves nothing behind of an archive that did not become whole. */
    @Override
    public void close() throws IOException {
        if (!whole) {
            // not the ZIP's own end, which writes to a disk that may be full
            channel.close();
            Files.deleteIfExists(passing);
        }
    }

    /** Whoever writes a part closes his stream, and not the archive. */
    private static final class Counted extends FilterOutputStream {

        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            out.write(some, from, length);
            bytes += length;
        }

        @Override
        public void close() {
            // the archive goes on
        }
    }
}
