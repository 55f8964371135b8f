package bg.glashatay.ejb.media;

import java.io.IOException;
import java.util.Optional;

/** The pieces a WebP file is made of, without a look into the picture. */
final class WebPChunks {

    private static final int HEAD = 12;
    private static final int PIECE_HEAD = 8;

    /** How the names of pieces with a picture begin: those with and without loss, and those of a moving one. */
    private static final int LOSSY = 0x20385056;

    private static final int LOSSLESS = 0x4C385056;
    private static final int MOVING = 0x464D4E41;
    private static final int EXIF = 0x46495845;

    private WebPChunks() {}

    /** Empty unless all pieces lie within the file and one is a picture. */
    static Optional<PictureNotes> walk(PictureInput file) throws IOException {
        file.skipTo(4);
        long end = PIECE_HEAD + file.readUnsignedInt();
        if (end > file.length()) {
            return Optional.empty();
        }
        var notes = PictureNotes.NONE;
        boolean found = false;
        file.skipTo(HEAD);
        while (end - file.getStreamPosition() >= PIECE_HEAD) {
            int type = file.readInt();
            long length = file.readUnsignedInt();
            long next = file.getStreamPosition() + length;
            if (next > end) {
                return Optional.empty();
            }
            found |= type == LOSSY || type == LOSSLESS || type == MOVING;
            if (type == EXIF && length <= PictureNotes.MOST_BYTES) {
                var payload = new byte[(int) length];
                file.readFully(payload);
                notes = notes.turnedBy(payload);
            }
            // an odd piece is filled up, which some writers forget at the end
            file.skipTo(Math.min(next + (length & 1), end));
        }
        return found ? Optional.of(notes) : Optional.empty();
    }
}
