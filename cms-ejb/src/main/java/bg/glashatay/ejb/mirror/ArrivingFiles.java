package bg.glashatay.ejb.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Where files are until they are whole and get their names, on the file system of where they go. */
final class ArrivingFiles {

    private final Path folder;
    private final AtomicLong count = new AtomicLong();

    ArrivingFiles(Path folder) {
        this.folder = folder;
    }

    /** Clears away what a killed node has left over. */
    void clear() throws IOException {
        FileTrees.delete(folder);
        Files.createDirectories(folder);
    }

    /** A name that nothing has. */
    Path name() {
        return folder.resolve(Long.toString(count.incrementAndGet()));
    }

    /**
     * Writes a file with its compressed copies: each gets its name when it is whole.
     *
     * @param copies by the endings of their names
     */
    void write(Path file, byte[] body, Map<String, byte[]> copies, Instant changedAt) throws IOException {
        Files.createDirectories(file.getParent());
        var time = timeAfter(file, changedAt);
        var whole = name();
        var wholeCopies = new LinkedHashMap<String, Path>();
        try {
            write(whole, body, time);
            for (var copy : copies.entrySet()) {
                wholeCopies.put(copy.getKey(), name());
                write(wholeCopies.get(copy.getKey()), copy.getValue(), time);
            }
            // a copy of what stood there before must not stand beside it, whenever we are killed
            for (var ending : List.of(Codings.GZIP, Codings.BROTLI)) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
            }
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
            for (var copy : wholeCopies.entrySet()) {
                Files.move(
                        copy.getValue(),
                        file.resolveSibling(file.getFileName() + copy.getKey()),
                        StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            Files.deleteIfExists(whole);
            for (var copy : wholeCopies.values()) {
                Files.deleteIfExists(copy);
            }
        }
    }

    private static void write(Path file, byte[] body, FileTime time) throws IOException {
        Files.write(file, body);
        Files.setLastModifiedTime(file, time);
    }

    /**
     * The time that a file is to have: web servers tell two versions of it apart by the second, so a newer one is at
     * least a second younger.
     */
    static FileTime timeAfter(Path file, Instant changedAt) throws IOException {
        var time = changedAt.truncatedTo(ChronoUnit.SECONDS);
        if (Files.exists(file)) {
            var before = Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.SECONDS);
            if (!time.isAfter(before)) {
                time = before.plus(Duration.ofSeconds(1));
            }
        }
        return FileTime.from(time);
    }
}
