package bg.glashatay.ejb.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How much room there is where a folder lies.
 *
 * @param free bytes that this program may still write
 * @param total bytes of the whole file system
 */
public record DiskSpace(Path folder, long free, long total) {

    /** Empty where the folder cannot be asked, such as one of a network that has gone. */
    static Optional<DiskSpace> of(Path folder) {
        try {
            var store = Files.getFileStore(folder);
            return Optional.of(new DiskSpace(folder, store.getUsableSpace(), store.getTotalSpace()));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
