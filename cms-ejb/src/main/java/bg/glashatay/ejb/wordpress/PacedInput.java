package bg.glashatay.ejb.wordpress;

import bg.glashatay.ejb.transfer.ImportRefusedException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file in which an element must begin or end now and then, lest one text fills the memory. */
final class PacedInput extends FilterInputStream {

    /** Many times the longest text that can be kept here. */
    static final int LONGEST = 16_000_000;

    private long sinceElement;

    PacedInput(InputStream bytes) {
        super(bytes);
    }

    /** An element began or ended. */
    void goOn() {
        sinceElement = 0;
    }

    void mustBeBearable(long length) {
        if (length > LONGEST) {
            throw new ImportRefusedException("wxr-text-too-long", LONGEST / 1_000_000);
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int count) throws IOException {
        int read = super.read(to, offset, count);
        sinceElement += Math.max(read, 0);
        mustBeBearable(sinceElement);
        return read;
    }
}
