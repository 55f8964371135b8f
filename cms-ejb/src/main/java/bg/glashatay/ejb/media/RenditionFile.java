package bg.glashatay.ejb.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A rendition to be sent: whole, and the same for ever. */
public final class RenditionFile {

    private final Path file;
    private final String mediaType;
    private final long size;

    RenditionFile(Path file, String mediaType) throws IOException {
        this.file = file;
        this.mediaType = mediaType;
        this.size = Files.size(file);
    }

    public String mediaType() {
        return mediaType;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }
}
