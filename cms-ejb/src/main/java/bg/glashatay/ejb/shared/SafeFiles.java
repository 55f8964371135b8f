package bg.glashatay.ejb.shared;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are there, whole, after a power cut as well: their bytes are written down first, and then their name. */
public final class SafeFiles {

    private SafeFiles() {}

    /** Fills a file that is there already, under a passing name. */
    public static void fill(Path file, InputStream bytes) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            bytes.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
    }

    /** Gives a file whose bytes are written down its name, in one step and in the place of whatever had it. */
    public static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        writeDown(to.toAbsolutePath().getParent());
    }

    /** Names are safe once their folder is written down; Windows does so by itself. */
    public static void writeDown(Path folder) throws IOException {
        if (File.separatorChar == '/') {
            try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }
}
