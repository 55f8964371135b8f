package bg.glashatay.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The folder that keeps what has been entered. One running product owns it at a time. */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes the folder if need be and takes it; the operating system gives it back however this program ends. */
    static DataFolder open(Path path) {
        try {
            OwnerOnly.createFolder(path);
            var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new CannotStartException("CMS_DATA_DIR=" + path
                        + " is in use by another Glashatay: stop that one, or name another folder.");
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new CannotStartException("CMS_DATA_DIR=" + path + " cannot be written to.", e);
        }
    }

    Path path() {
        return path;
    }

    Secrets secrets() {
        return new Secrets(path.resolve("secrets.properties"));
    }

    /** The log of that name, with the one of the last start kept beside it. */
    Path freshLog(String name) {
        var log = path.resolve("log").resolve(name + ".log");
        try {
            OwnerOnly.createFolder(log.getParent());
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(name + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
