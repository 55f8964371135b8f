package bg.glashatay.ejb.media;

import bg.glashatay.domain.shared.Sha256;
import bg.glashatay.ejb.configuration.Settings;
import bg.glashatay.ejb.shared.SafeFiles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The asset store in a folder: originals are {@code media/ab/abcd…}, and what was made of them is beside,
 * {@code media/ab/abcd….w480}. What comes in is in {@code media/incoming} under a passing name, is written down, and gets
 * its own name in one step. All nodes share the folder.
 */
@ApplicationScoped
class FolderAssetStore implements AssetStore {

    private static final int BUFFER = 64 * 1024;

    private static final Pattern NAME = Pattern.compile("(" + Sha256.FORM + ")(?:\\.(.+))?");

    @Inject
    Settings settings;

    private Path folder;
    private RoomOnDisk room;

    @PostConstruct
    void open() {
        folder = settings.dataDir().resolve("media");
        room = new RoomOnDisk(folder);
        try {
            Files.createDirectories(incoming());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Incoming> receive(InputStream bytes, long limit) throws IOException {
        var incoming = begin();
        try {
            return received(bytes, limit, incoming);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(incoming);
            throw e;
        }
    }

    private Optional<Incoming> received(InputStream bytes, long limit, Path incoming) throws IOException {
        var digest = Sha256.begin();
        var buffer = new byte[BUFFER];
        long size = 0;
        try (var file = FileChannel.open(incoming, StandardOpenOption.WRITE)) {
            for (int read; (read = bytes.read(buffer)) >= 0; ) {
                size += read;
                if (size > limit) {
                    Files.delete(incoming);
                    return Optional.empty();
                }
                digest.update(buffer, 0, read);
                write(file, ByteBuffer.wrap(buffer, 0, read));
            }
            writeDown(file);
        }
        return Optional.of(new Incoming(incoming, Sha256.hex(digest), size));
    }

    @Override
    public void keep(Incoming original) throws IOException {
        place(original.file(), original.sha256());
    }

    @Override
    public Path begin() throws IOException {
        try {
            return Files.createTempFile(incoming(), "", "");
        } catch (IOException e) {
            throw room.refusedIfFull(e);
        }
    }

    @Override
    public void keep(Path made, String sha256, String label) throws IOException {
        try (var file = FileChannel.open(made, StandardOpenOption.WRITE)) {
            writeDown(file);
        }
        place(made, sha256 + "." + label);
    }

    @Override
    public Optional<StoredFile> original(String sha256) {
        return existing(path(sha256));
    }

    @Override
    public Optional<StoredFile> made(String sha256, String label) {
        return existing(path(sha256 + "." + label));
    }

    @Override
    public void delete(String sha256) throws IOException {
        // the original first: without it nothing is made anew
        Files.deleteIfExists(path(sha256));
        for (var made : files(sha256)) {
            Files.deleteIfExists(made);
        }
        var shelf = path(sha256).getParent();
        if (Files.exists(shelf)) {
            SafeFiles.writeDown(shelf);
        }
    }

    @Override
    public void deleteMade(String sha256, String label) throws IOException {
        Files.deleteIfExists(path(sha256 + "." + label));
    }

    @Override
    public List<Kept> kept(String sha256) throws IOException {
        return files(sha256).stream().flatMap(FolderAssetStore::kept).toList();
    }

    private List<Path> files(String sha256) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path(sha256).getParent(), sha256 + "*")) {
            return StreamSupport.stream(files.spliterator(), false).toList();
        } catch (NoSuchFileException nothingOfItsKind) {
            return List.of();
        }
    }

    @Override
    public Stream<Kept> all() throws IOException {
        // not Files.find: it fails as a whole when one file goes while it looks, and uploads come and go at any time
        List<Path> shelves;
        try (var folders = Files.newDirectoryStream(folder, "[0-9a-f][0-9a-f]")) {
            shelves = StreamSupport.stream(folders.spliterator(), false).toList();
        }
        return shelves.stream().flatMap(FolderAssetStore::onShelf).flatMap(FolderAssetStore::kept);
    }

    private static Stream<Path> onShelf(Path shelf) {
        try {
            return Files.list(shelf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Kept> kept(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return Stream.empty();
        }
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                return Stream.empty();
            }
            var label = Optional.ofNullable(name.group(2)).orElse("");
            return Stream.of(new Kept(
                    name.group(1),
                    label,
                    attributes.size(),
                    attributes.lastModifiedTime().toInstant()));
        } catch (IOException goneMeanwhile) {
            return Stream.empty();
        }
    }

    @Override
    public int clearIncoming(Instant begunBefore) throws IOException {
        int cleared = 0;
        try (var files = Files.newDirectoryStream(incoming())) {
            for (var file : files) {
                // what still comes in is written to again and again
                if (isOlder(file, begunBefore) && Files.deleteIfExists(file)) {
                    cleared++;
                }
            }
        }
        return cleared;
    }

    private static boolean isOlder(Path file, Instant time) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(time);
        } catch (NoSuchFileException keptMeanwhile) {
            return false;
        }
    }

    @Override
    public RuntimeException explained(IOException problem) {
        return room.explained(problem);
    }

    private void place(Path file, String name) throws IOException {
        var target = path(name);
        Files.createDirectories(target.getParent());
        // another node may have been quicker: with the same bytes, so either may win
        SafeFiles.move(file, target);
        room.used();
    }

    private Path path(String name) {
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }

    private Path incoming() {
        return folder.resolve("incoming");
    }

    private static Optional<StoredFile> existing(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile()
                    ? Optional.of(new FileInFolder(file, attributes.size()))
                    : Optional.empty();
        } catch (IOException nothingThere) {
            return Optional.empty();
        }
    }

    private void write(FileChannel file, ByteBuffer bytes) throws IOException {
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException e) {
            throw room.refusedIfFull(e);
        }
    }

    private void writeDown(FileChannel file) throws IOException {
        try {
            file.force(true);
        } catch (IOException e) {
            throw room.refusedIfFull(e);
        }
    }
}
