package bg.glashatay.ejb.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * The segments a JPEG file is made of, without a look into the picture.
 *
 * @param orientation how the camera was held
 */
record JpegSegments(Orientation orientation) {

    /** Cameras and editors write one to a dozen; a file with thousands only keeps a decoder busy. */
    private static final int MAX_SCANS = 64;

    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int APP1 = 0xE1;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    /** Reads up to the end of the picture; empty where the file is cut off before it, or is no picture at all. */
    static Optional<JpegSegments> of(byte[] file) {
        var orientation = Orientation.TOP_LEFT;
        int scans = 0;
        int at = 2;
        while (at + 1 < file.length) {
            if (file[at] != (byte) 0xFF || file[at + 1] == (byte) 0xFF) {
                // the picture itself, or filling
                at++;
                continue;
            }
            int marker = file[at + 1] & 0xFF;
            at += 2;
            if (marker == END_OF_IMAGE) {
                return scans > 0 ? Optional.of(new JpegSegments(orientation)) : Optional.empty();
            }
            if (isAlone(marker)) {
                continue;
            }
            int end = at + length(file, at);
            if (end < at + 2 || end > file.length) {
                return Optional.empty();
            }
            if (marker == START_OF_SCAN && ++scans > MAX_SCANS) {
                return Optional.empty();
            }
            if (marker == APP1 && isExif(file, at + 2, end)) {
                orientation = orientation(Arrays.copyOfRange(file, at + 2, end));
            }
            at = end;
        }
        return Optional.empty();
    }

    /** A stuffed byte of the picture, a restart mark or the like: nothing belongs to it. */
    private static boolean isAlone(int marker) {
        return marker <= 0x01 || marker >= 0xD0 && marker <= 0xD8;
    }

    private static int length(byte[] file, int at) {
        return at + 1 < file.length ? (file[at] & 0xFF) << 8 | file[at + 1] & 0xFF : 0;
    }

    private static boolean isExif(byte[] file, int from, int to) {
        return to - from > EXIF.length && Arrays.equals(file, from, from + EXIF.length, EXIF, 0, EXIF.length);
    }

    private static Orientation orientation(byte[] exif) {
        try {
            return Optional.ofNullable(ExifUtils.getOrientationFromExif(exif)).orElse(Orientation.TOP_LEFT);
        } catch (RuntimeException unreadable) {
            // offsets that lead nowhere: the picture is taken as it lies, as browsers do
            return Orientation.TOP_LEFT;
        }
    }
}
