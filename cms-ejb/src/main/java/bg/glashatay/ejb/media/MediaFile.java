package bg.glashatay.ejb.media;

import java.io.IOException;
import java.io.OutputStream;

/** A file to be sent to somebody: whole, and the same for ever. */
public interface MediaFile {

    String mediaType();

    /** In bytes. */
    long size();

    /** Whether it is still in the media folder. */
    boolean isThere();

    /** Sends a part of it; what is before and behind that is not read. */
    void write(long from, long length, OutputStream to) throws IOException;
}
