package bg.glashatay.ejb.configuration;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Tries whether a folder can be written to, and has the two kinds of links that a mirror is made of. */
final class LinkTrial {

    private LinkTrial() {}

    /**
     * Leaves nothing behind.
     *
     * @throws SettingException where the file system has no such links
     * @throws IOException where nothing can be written
     */
    static void in(Path folder) throws IOException {
        // two nodes may try at the same time
        var name = ".trial-" + UUID.randomUUID();
        var file = folder.resolve(name);
        var hard = folder.resolve(name + "-hard");
        var symbolic = folder.resolve(name + "-symbolic");
        try {
            Files.createFile(file);
            try {
                Files.createLink(hard, file);
                Files.createSymbolicLink(symbolic, file.getFileName());
            } catch (FileSystemException | UnsupportedOperationException e) {
                throw new SettingException(
                        "CMS_MIRROR_DIR names a folder on a file system without hard and symbolic links, which a"
                                + " mirror needs: " + folder + "; name one on another file system.",
                        e);
            }
        } finally {
            Files.deleteIfExists(symbolic);
            Files.deleteIfExists(hard);
            Files.deleteIfExists(file);
        }
    }
}
