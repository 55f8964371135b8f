package bg.glashatay.ejb.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;

/** The pieces a PNG file is made of, without a look into the picture. */
final class PngChunks {

    private static final int SIGNATURE = 8;
    private static final int CHECKSUM = 4;

    private static final int END = 0x49454E44;
    private static final int EXIF = 0x65584966;
    private static final int COLOURS = 0x69434350;

    private static final int BUFFER = 8_192;

    private PngChunks() {}

    /**
     * Empty unless each piece lies within the file and the last one is the end. A decoder would make room for as much as
     * a piece claims to have before it notices that there is less.
     */
    static Optional<PictureNotes> walk(PictureInput file) throws IOException {
        var notes = PictureNotes.NONE;
        file.skipTo(SIGNATURE);
        while (true) {
            int length = file.readInt();
            int type = file.readInt();
            long end = file.getStreamPosition() + length;
            if (length < 0 || end + CHECKSUM > file.length()) {
                return Optional.empty();
            }
            if (isCritical(type) && !checksumHolds(file, type, length)) {
                return Optional.empty();
            }
            if (type == END) {
                return Optional.of(notes);
            }
            if (length <= PictureNotes.MOST_BYTES && (type == EXIF || type == COLOURS)) {
                var payload = new byte[length];
                file.readFully(payload);
                notes = type == EXIF ? notes.turnedBy(payload) : notes.inColoursOf(profile(payload));
            }
            file.skipTo(end + CHECKSUM);
        }
    }

    /** As the format has it, a small first letter marks what one can do without. */
    private static boolean isCritical(int type) {
        return (type & 0x20000000) == 0;
    }

    private static boolean checksumHolds(PictureInput file, int type, int length) throws IOException {
        long start = file.getStreamPosition();
        var crc = new CRC32();
        crc.update(new byte[] {(byte) (type >> 24), (byte) (type >> 16), (byte) (type >> 8), (byte) type});
        var buffer = new byte[BUFFER];
        for (int left = length; left > 0; ) {
            int read = Math.min(left, BUFFER);
            file.readFully(buffer, 0, read);
            crc.update(buffer, 0, read);
            left -= read;
        }
        boolean holds = (int) crc.getValue() == file.readInt();
        // back to where the walk goes on, for it does so behind any piece in one way
        file.seek(start);
        return holds;
    }

    /** Behind its name and how it is packed; empty where it is not what it should be. */
    private static byte[] profile(byte[] payload) {
        int name = 0;
        while (name < payload.length && payload[name] != 0) {
            name++;
        }
        int start = name + 2;
        if (start >= payload.length) {
            return new byte[0];
        }
        try (var unpacked = new InflaterInputStream(new ByteArrayInputStream(payload, start, payload.length - start))) {
            return unpacked.readNBytes(PictureNotes.MOST_BYTES);
        } catch (IOException broken) {
            return new byte[0];
        }
    }
}
