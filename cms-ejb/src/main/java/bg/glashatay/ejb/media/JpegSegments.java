package bg.glashatay.ejb.media;

import java.io.IOException;
import java.util.Optional;

/** The segments a JPEG file is made of, without a look into the picture. */
final class JpegSegments {

    /** Cameras and editors write one to a dozen; a file with thousands only keeps a decoder busy. */
    private static final int MAX_SCANS = 64;

    private static final int MARK = 0xFF;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int APP1 = 0xE1;

    /** Where Adobe's programs say what the numbers of a picture mean. */
    private static final int APP14 = 0xEE;

    /** Of a frame's header, in front of the count of its components: precision, height and width. */
    private static final int BEFORE_COMPONENTS = 5;

    private static final int INKS = 4;

    /** Of a segment's own length. */
    private static final int LENGTH_BYTES = 2;

    private JpegSegments() {}

    /** Reads up to the end of the picture; empty where there is none. */
    static Optional<PictureNotes> walk(PictureInput file) throws IOException {
        var notes = PictureNotes.NONE;
        int scans = 0;
        boolean marked = false;
        int components = 0;
        file.skipTo(2);
        while (true) {
            int marker = nextMarker(file);
            if (marker == END_OF_IMAGE) {
                notes = components == INKS && !marked ? notes.ofUnmarkedInks() : notes;
                return scans > 0 ? Optional.of(notes) : Optional.empty();
            }
            if (isAlone(marker)) {
                continue;
            }
            long start = file.getStreamPosition();
            int length = file.readUnsignedShort();
            if (length < LENGTH_BYTES || marker == START_OF_SCAN && ++scans > MAX_SCANS) {
                return Optional.empty();
            }
            if (marker == APP1) {
                var payload = new byte[length - LENGTH_BYTES];
                file.readFully(payload);
                notes = PictureNotes.isExif(payload) ? notes.turnedBy(payload) : notes;
            }
            marked |= marker == APP14;
            if (isFrame(marker)) {
                file.skipTo(file.getStreamPosition() + BEFORE_COMPONENTS);
                components = file.readUnsignedByte();
            }
            file.skipTo(start + length);
        }
    }

    /** Begins the picture itself, in one of the ways there are to pack it; three of the numbers between mean other things. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** Behind whatever is of the picture itself. */
    private static int nextMarker(PictureInput file) throws IOException {
        int last = file.readUnsignedByte();
        while (true) {
            int next = file.readUnsignedByte();
            if (last == MARK && next != MARK) {
                return next;
            }
            last = next;
        }
    }

    /** A stuffed byte of the picture, a restart mark or the like: nothing belongs to it. */
    private static boolean isAlone(int marker) {
        return marker <= 0x01 || marker >= 0xD0 && marker <= 0xD8;
    }
}
