package bg.glashatay.ejb.backup;

import bg.glashatay.ejb.shared.SafeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;

/** The media folder that an archive's files are put into, each under its hash. */
final class MediaShelves {

    private static final long SPARE = 64L << 20;

    private final Path folder;

    MediaShelves(Path folder) {
        this.folder = folder;
    }

    /** A disk that would be full in the middle is told before anything is touched. */
    void requireRoom(long bytes) throws IOException {
        var there = folder.toAbsolutePath();
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        var usable = Files.getFileStore(there).getUsableSpace();
        if (usable < bytes + SPARE) {
            throw new BackupException("CMS_DATA_DIR has room for " + usable / 1_000_000 + " MB, and the media are "
                    + bytes / 1_000_000 + " MB.");
        }
    }

    void fill(Archive archive) throws IOException {
        var incoming = Files.createDirectories(folder.resolve("incoming"));
        var shelves = new HashSet<Path>();
        for (var sha256 : archive.media()) {
            var shelf = Files.createDirectories(folder.resolve(sha256.substring(0, 2)));
            var passing = Files.createTempFile(incoming, "", "");
            try (var bytes = archive.open(EntryName.ofMedia(sha256))) {
                SafeFiles.fill(passing, bytes);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(passing);
                throw e;
            }
            Files.move(passing, shelf.resolve(sha256), StandardCopyOption.ATOMIC_MOVE);
            shelves.add(shelf);
        }
        for (var shelf : shelves) {
            SafeFiles.writeDown(shelf);
        }
    }
}
