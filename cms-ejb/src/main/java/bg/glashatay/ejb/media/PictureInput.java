package bg.glashatay.ejb.media;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A picture's file as decoders read it: by pieces, for the platform's own stream asks the disk for each single byte; and
 * until a deadline only, for decoders look at no clock.
 */
final class PictureInput extends ImageInputStreamImpl {

    private static final int PIECE = 16 * 1024;

    /** Single bytes after which the clock is looked at. */
    private static final int BYTES_BETWEEN_LOOKS = 1_024;

    private final FileChannel file;
    private final long length;
    private final Deadline deadline;
    private final byte[] piece = new byte[PIECE];

    private long pieceStart;
    private int pieceLength;
    private int bytesRead;

    PictureInput(Path path, Deadline deadline) throws IOException {
        this.file = FileChannel.open(path, StandardOpenOption.READ);
        this.length = file.size();
        this.deadline = deadline;
    }

    @Override
    public int read() throws IOException {
        bitOffset = 0;
        if (++bytesRead % BYTES_BETWEEN_LOOKS == 0) {
            deadline.check();
        }
        if (!fill()) {
            return -1;
        }
        return piece[(int) (streamPos++ - pieceStart)] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int count) throws IOException {
        bitOffset = 0;
        deadline.check();
        if (count == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int from = (int) (streamPos - pieceStart);
        int read = Math.min(count, pieceLength - from);
        System.arraycopy(piece, from, to, offset, read);
        streamPos += read;
        return read;
    }

    /** Skips to a place within the file. */
    void skipTo(long place) throws IOException {
        if (place < streamPos || place > length) {
            throw new EOFException();
        }
        seek(place);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void close() throws IOException {
        super.close();
        file.close();
    }

    /** Whether there is a byte at the present place. */
    private boolean fill() throws IOException {
        if (streamPos >= pieceStart && streamPos < pieceStart + pieceLength) {
            return true;
        }
        if (streamPos >= length) {
            return false;
        }
        deadline.check();
        pieceStart = streamPos;
        pieceLength = 0;
        var buffer = ByteBuffer.wrap(piece);
        while (pieceLength < PIECE) {
            int read = file.read(buffer, pieceStart + pieceLength);
            if (read < 0) {
                break;
            }
            pieceLength += read;
        }
        return pieceLength > 0;
    }
}
