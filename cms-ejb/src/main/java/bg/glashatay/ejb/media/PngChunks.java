package bg.glashatay.ejb.media;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** The pieces a PNG file is made of, without a look into the picture. */
final class PngChunks {

    private static final int SIGNATURE = 8;
    /** Length, type and checksum. */
    private static final int AROUND = 12;

    private static final int END = 0x49454E44;

    private PngChunks() {}

    /**
     * Whether each piece lies within the file and the last one is the end. A decoder would make room for as much as a
     * piece claims to have before it notices that there is less.
     */
    static boolean areWhole(byte[] file) {
        var bytes = ByteBuffer.wrap(file);
        int at = SIGNATURE;
        while (file.length - at >= AROUND) {
            int length = bytes.getInt(at);
            if (length < 0 || length > file.length - at - AROUND) {
                return false;
            }
            int type = bytes.getInt(at + 4);
            if (isCritical(file[at + 4]) && !checksumHolds(bytes, at + 4, 4 + length)) {
                return false;
            }
            if (type == END) {
                return true;
            }
            at += AROUND + length;
        }
        return false;
    }

    /** As the format has it, a small first letter marks what one can do without. */
    private static boolean isCritical(byte firstLetter) {
        return (firstLetter & 0x20) == 0;
    }

    private static boolean checksumHolds(ByteBuffer bytes, int from, int length) {
        var crc = new CRC32();
        crc.update(bytes.array(), from, length);
        return (int) crc.getValue() == bytes.getInt(from + length);
    }
}
