package bg.glashatay.ejb.media;

import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;

/** The blocks a GIF file is made of, without a look into the pictures: what counts is the first. */
final class GifBlocks {

    private static final int SIGNATURE = 6;

    private static final int IMAGE = 0x2C;
    private static final int EXTENSION = 0x21;
    private static final int END = 0x3B;

    private GifBlocks() {}

    /** Empty unless it goes on to its end and there is a picture before that. */
    static Optional<PictureNotes> walk(PictureInput file) throws IOException {
        file.skipTo(SIGNATURE);
        skip(file, 4);
        int colours = file.readUnsignedByte();
        skip(file, 2 + tableLength(colours));
        boolean found = false;
        while (true) {
            switch (file.readUnsignedByte()) {
                case IMAGE -> {
                    skip(file, 8);
                    // its own colours, and a byte of how it is packed
                    skip(file, tableLength(file.readUnsignedByte()) + 1);
                    skipData(file);
                    found = true;
                }
                case EXTENSION -> {
                    skip(file, 1);
                    skipData(file);
                }
                case END -> {
                    return found ? Optional.of(PictureNotes.NONE) : Optional.empty();
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
    }

    private static int tableLength(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    private static void skipData(PictureInput file) throws IOException {
        for (int length; (length = file.readUnsignedByte()) > 0; ) {
            skip(file, length);
        }
    }

    /** @throws EOFException when the file ends before */
    private static void skip(PictureInput file, int bytes) throws IOException {
        file.skipTo(file.getStreamPosition() + bytes);
    }
}
