package bg.glashatay.web.media;

import bg.glashatay.domain.media.UploadCutOffException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of a request, up to the length that it told: one that ends before was cut off, and is no file. */
final class WholeBody extends FilterInputStream {

    private long missing;

    WholeBody(InputStream body, long length) {
        super(body);
        missing = length;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        return counted(read, read < 0 ? read : 1) < 0 ? -1 : read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        return counted(read, read);
    }

    private int counted(int read, int bytes) {
        if (read >= 0) {
            missing -= bytes;
        } else if (missing > 0) {
            throw new UploadCutOffException();
        }
        return read;
    }
}
