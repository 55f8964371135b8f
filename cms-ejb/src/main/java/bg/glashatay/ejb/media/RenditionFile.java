package bg.glashatay.ejb.media;

import java.io.IOException;
import java.io.OutputStream;

/** A rendition to be sent: whole, and the same for ever. */
public final class RenditionFile implements MediaFile {

    private final StoredFile file;
    private final String mediaType;

    RenditionFile(StoredFile file, String mediaType) {
        this.file = file;
        this.mediaType = mediaType;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    @Override
    public long size() {
        return file.size();
    }

    @Override
    public boolean isThere() {
        return file.isThere();
    }

    @Override
    public void write(long from, long length, OutputStream to) throws IOException {
        file.write(from, length, to);
    }
}
