package bg.glashatay.ejb.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The beginning of a stream: so many bytes, whatever the stream says it has. */
final class FirstBytes extends FilterInputStream {

    private long left;

    FirstBytes(InputStream bytes, long most) {
        super(bytes);
        left = most;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (left <= 0) {
            return -1;
        }
        int read = super.read(buffer, from, (int) Math.min(left, length));
        left -= Math.max(0, read);
        return read;
    }
}
