package bg.glashatay.ejb.media;

import bg.glashatay.domain.media.Asset;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document to be sent as it was uploaded: whole, and the same for ever. */
public final class OriginalFile {

    private final Path file;
    private final Asset asset;

    OriginalFile(Path file, Asset asset) {
        this.file = file;
        this.asset = asset;
    }

    public String mediaType() {
        return asset.getMediaType();
    }

    /** What it is called once it is taken. */
    public String downloadName() {
        return asset.getDownloadName();
    }

    /** The same in letters that every program can read. */
    public String plainName() {
        return asset.getOriginalName();
    }

    /** In bytes. */
    public long size() {
        return asset.getByteSize();
    }

    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }
}
