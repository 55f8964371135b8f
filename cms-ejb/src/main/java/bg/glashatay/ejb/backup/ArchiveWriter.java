package bg.glashatay.ejb.backup;

import bg.glashatay.domain.shared.Sha256;
import bg.glashatay.ejb.shared.SafeFiles;
import java.io.ByteArrayOutputStream;
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
import java.security.MessageDigest;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an archive: a ZIP whose last part, SHA256SUMS, has a line for each of the others, and whose comment has the sum
 * of that one. It has a passing name until it is whole and safe from a power cut, and only its owner may read it.
 */
final class ArchiveWriter implements AutoCloseable {

    static final String PASSING = ".part";
    static final String COMMENT = "SHA-256 of SHA256SUMS: ";

    private static final int BUFFER = 256 * 1024;

    private final Path file;
    private final Path passing;
    private final FileChannel channel;
    private final ZipOutputStream zip;
    private final StringBuilder sums = new StringBuilder();
    private boolean whole;

    ArchiveWriter(Path file) throws IOException {
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
        this.zip = new ZipOutputStream(new java.io.BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
    }

    /** Whoever writes the bytes of a part. */
    interface Content<X extends Exception> {
        void write(OutputStream to) throws IOException, X;
    }

    /** Adds a part that is worth compressing; answers its sum. */
    <X extends Exception> String addText(String name, Content<X> content) throws IOException, X {
        return add(name, Deflater.DEFAULT_COMPRESSION, content);
    }

    /** Adds a part as it is, such as a picture. */
    <X extends Exception> String addBytes(String name, Content<X> content) throws IOException, X {
        return add(name, Deflater.NO_COMPRESSION, content);
    }

    private <X extends Exception> String add(String name, int level, Content<X> content) throws IOException, X {
        var digest = Sha256.begin();
        enter(name, level, digest, content);
        var sum = Sha256.hex(digest);
        sums.append(sum).append("  ").append(name).append('\n');
        return sum;
    }

    private <X extends Exception> void enter(String name, int level, MessageDigest digest, Content<X> content)
            throws IOException, X {
        zip.setLevel(level);
        zip.putNextEntry(new ZipEntry(name));
        content.write(new DigestOutputStream(new Unclosed(zip), digest));
        zip.closeEntry();
    }

    /** Ends the archive and gives it its name. */
    void finish(Facts facts) throws IOException {
        var said = facts.bytes();
        addText(EntryName.FACTS, to -> to.write(said));
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(sums.toString().getBytes(StandardCharsets.UTF_8));
        var digest = Sha256.begin();
        enter(EntryName.SUMS, Deflater.DEFAULT_COMPRESSION, digest, bytes::writeTo);
        zip.setComment(COMMENT + Sha256.hex(digest));
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
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {
            // the archive goes on
        }
    }
}
