package bg.glashatay.ejb.media;

import bg.glashatay.ejb.configuration.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Where the bytes of assets are: files named by the SHA-256 of what was uploaded, {@code media/ab/abcd…}, and what was
 * made of them beside, {@code media/ab/abcd….w480}. A file under its name is whole and never changes; while it comes in
 * it has a name that nobody asks for.
 */
@ApplicationScoped
class AssetStore {

    private static final int BUFFER = 64 * 1024;

    @Inject
    Settings settings;

    private Path folder;

    @PostConstruct
    void open() {
        folder = settings.dataDir().resolve("media");
        createFolders(incoming());
    }

    /** Takes bytes in, up to a limit; empty where there are more. Whoever asks closes what came in. */
    Optional<Incoming> receive(InputStream bytes, long limit) throws IOException {
        var incoming = begin();
        try (var file = FileChannel.open(incoming, StandardOpenOption.WRITE)) {
            var digest = sha256();
            var buffer = new byte[BUFFER];
            long size = 0;
            for (int read; (read = bytes.read(buffer)) >= 0; ) {
                size += read;
                if (size > limit) {
                    Files.delete(incoming);
                    return Optional.empty();
                }
                digest.update(buffer, 0, read);
                write(file, ByteBuffer.wrap(buffer, 0, read));
            }
            file.force(true);
            return Optional.of(new Incoming(incoming, HexFormat.of().formatHex(digest.digest()), size));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(incoming);
            throw e;
        }
    }

    /** Keeps what came in as the original of its asset. */
    void keep(Incoming original) throws IOException {
        place(original.file(), original.sha256());
    }

    /** An empty file to write something into that is to be kept. */
    Path begin() throws IOException {
        return Files.createTempFile(incoming(), "", "");
    }

    /** Keeps a file that was {@link #begin begun} as something made of an original. */
    void keep(Path made, String sha256, String label) throws IOException {
        try (var file = FileChannel.open(made, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        place(made, sha256 + "." + label);
    }

    Optional<Path> original(String sha256) {
        return existing(path(sha256));
    }

    Optional<Path> made(String sha256, String label) {
        return existing(path(sha256 + "." + label));
    }

    private void place(Path file, String name) throws IOException {
        var target = path(name);
        createFolders(target.getParent());
        // another node may have been quicker: with the same bytes, so either may win
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        writeDown(target.getParent());
    }

    private Path path(String name) {
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }

    private Path incoming() {
        return folder.resolve("incoming");
    }

    private static Optional<Path> existing(Path file) {
        return Optional.of(file).filter(Files::isRegularFile);
    }

    private static void write(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    /** A new name is safe from a power cut once its folder is written down; Windows does so by itself. */
    private static void writeDown(Path folder) throws IOException {
        if (File.separatorChar == '/') {
            try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    private static void createFolders(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** Bytes that came in, under a passing name; gone when closed, unless they were kept. */
    record Incoming(Path file, String sha256, long size) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }
}
