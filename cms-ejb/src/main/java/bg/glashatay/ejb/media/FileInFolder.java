package bg.glashatay.ejb.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of the store in a folder, as large as it was when it was found. */
record FileInFolder(Path local, long size) implements StoredFile {

    private static final int AT_ONCE = 256 * 1024;

    @Override
    public boolean isThere() {
        return Files.exists(local);
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(local);
    }

    @Override
    public void write(long from, long length, OutputStream to) throws IOException {
        try (var file = FileChannel.open(local, StandardOpenOption.READ)) {
            // a picture at one go; Java's own way from a file into a stream takes 8 KB at a time
            var part = ByteBuffer.allocate((int) Math.min(length, AT_ONCE));
            for (long at = from, end = from + length; at < end; ) {
                part.clear().limit((int) Math.min(part.capacity(), end - at));
                int read = file.read(part, at);
                if (read < 0) {
                    throw new IOException(local + " is shorter than it was");
                }
                to.write(part.array(), 0, read);
                at += read;
            }
        }
    }
}
