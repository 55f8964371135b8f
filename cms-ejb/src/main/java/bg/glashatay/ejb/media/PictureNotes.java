package bg.glashatay.ejb.media;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Optional;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * What stands in a picture's file beside the picture, as far as it changes what is to be seen. Nothing else of it is
 * read, and none of it is kept.
 *
 * @param orientation how the camera was held
 * @param colours what the numbers mean, where the decoder does not look after that; empty for the colours of the web
 * @param unmarkedInks whether its four numbers are inks though nothing says so, and the decoder would not guess it
 */
record PictureNotes(Orientation orientation, Optional<ICC_Profile> colours, boolean unmarkedInks) {

    /** More of them is read of no file. */
    static final int MOST_BYTES = 1 << 20;

    /** What JPEG calls them; other formats leave it out, mostly. */
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    static final PictureNotes NONE = new PictureNotes(Orientation.TOP_LEFT, Optional.empty(), false);

    PictureNotes turnedBy(byte[] exif) {
        return new PictureNotes(orientation(exif), colours, unmarkedInks);
    }

    /** Likewise with the colours of a profile, unless it is none for red, green and blue. */
    PictureNotes inColoursOf(byte[] profile) {
        try {
            var read = ICC_Profile.getInstance(profile);
            return read.getColorSpaceType() == ColorSpace.TYPE_RGB
                    ? new PictureNotes(orientation, Optional.of(read), unmarkedInks)
                    : this;
        } catch (RuntimeException unreadable) {
            // the picture is taken for what it mostly is, as browsers do
            return this;
        }
    }

    PictureNotes ofUnmarkedInks() {
        return new PictureNotes(orientation, colours, true);
    }

    static boolean isExif(byte[] payload) {
        if (payload.length <= EXIF.length) {
            return false;
        }
        for (int i = 0; i < EXIF.length; i++) {
            if (payload[i] != EXIF[i]) {
                return false;
            }
        }
        return true;
    }

    private static Orientation orientation(byte[] exif) {
        try {
            return Optional.ofNullable(ExifUtils.getOrientationFromExif(isExif(exif) ? exif : named(exif)))
                    .orElse(Orientation.TOP_LEFT);
        } catch (RuntimeException unreadable) {
            // offsets that lead nowhere: the picture is taken as it lies, as browsers do
            return Orientation.TOP_LEFT;
        }
    }

    private static byte[] named(byte[] tiff) {
        var named = new byte[EXIF.length + tiff.length];
        System.arraycopy(EXIF, 0, named, 0, EXIF.length);
        System.arraycopy(tiff, 0, named, EXIF.length, tiff.length);
        return named;
    }
}
