package bg.glashatay.ejb.media;

import bg.glashatay.domain.media.Asset;
import java.io.IOException;
import java.io.OutputStream;

/** A document to be sent as it was uploaded: whole, and the same for ever. */
public final class OriginalFile implements MediaFile {

    private final StoredFile file;
    private final Asset asset;

    OriginalFile(StoredFile file, Asset asset) {
        this.file = file;
        this.asset = asset;
    }

    @Override
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
