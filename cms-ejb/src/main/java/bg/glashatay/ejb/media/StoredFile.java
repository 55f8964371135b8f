package bg.glashatay.ejb.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/** Bytes in the asset store: whole, and the same for ever. */
interface StoredFile {

    long size();

    /** Whether it was not taken away meanwhile. */
    boolean isThere();

    InputStream open() throws IOException;

    /** Sends a part of it; what is before and behind that is not read. */
    void write(long from, long length, OutputStream to) throws IOException;

    /** The same bytes in a file of this machine, for whatever has to look here and there in them; nobody changes it. */
    Path local() throws IOException;
}
