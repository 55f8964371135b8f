package bg.glashatay.ejb.media;

import bg.glashatay.domain.media.Cut;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageReader;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * A picture in a file, as far as its header tells: nothing is decoded before it is known how much that would be. Of
 * moving pictures it is the first.
 *
 * @param storedWidth before the picture is turned upright
 * @param storedHeight before the picture is turned upright
 * @param pixelBytes what a decoder makes of a pixel
 */
record PictureFile(
        Path path, PictureFormat format, int storedWidth, int storedHeight, int pixelBytes, PictureNotes notes) {

    static final int MAX_MEGAPIXELS = 40;

    /** Java takes long for these. */
    static final int MAX_WEBP_MEGAPIXELS = 24;

    /** Beyond this no WebP can be written. */
    static final int MAX_SIDE = 16_383;

    private static final Duration TIME_TO_READ = Duration.ofSeconds(4);

    /** What a decoded picture may take. Larger ones are read with gaps: at this size they do not show. */
    private static final long DECODED_BYTES = 80L << 20;

    /** What each pixel takes at most while it is made smaller; the less, the further the sizes are from double. */
    private static final int SCALED_BYTES = 4;

    /** The picture in the file; refuses what is none, or is not whole, or would be too large once decoded. */
    static PictureFile of(Path path) throws IOException {
        return of(path, TIME_TO_READ);
    }

    static PictureFile of(Path path, Duration time) throws IOException {
        var deadline = Deadline.in(time);
        try (var file = new PictureInput(path, deadline)) {
            var format = PictureFormat.of(file).orElseThrow(() -> rejected("image-format"));
            return read(file, deadline, format, reader -> of(path, format, file, reader));
        }
    }

    private static PictureFile of(Path path, PictureFormat format, PictureInput file, ImageReader reader)
            throws IOException {
        var notes = format.notes(file).orElseThrow(() -> rejected("image-damaged"));
        reader.setInput(file, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        int most = format == PictureFormat.WEBP ? MAX_WEBP_MEGAPIXELS : MAX_MEGAPIXELS;
        if (width > MAX_SIDE || height > MAX_SIDE || (long) width * height > most * 1_000_000L) {
            throw rejected("image-too-many-pixels", most, width, height);
        }
        if (width < 1 || height < 1) {
            throw rejected("image-damaged");
        }
        return new PictureFile(path, format, width, height, pixelBytes(reader), notes);
    }

    private static int pixelBytes(ImageReader reader) throws IOException {
        var types = reader.getImageTypes(0);
        if (!types.hasNext()) {
            throw rejected("image-format");
        }
        int bits = 0;
        for (int size : types.next().getSampleModel(1, 1).getSampleSize()) {
            bits += size;
        }
        return Math.max(1, bits / Byte.SIZE);
    }

    int width() {
        return isTurned() ? storedHeight : storedWidth;
    }

    int height() {
        return isTurned() ? storedWidth : storedHeight;
    }

    Orientation orientation() {
        return notes.orientation();
    }

    /** Whether it lies on its side. */
    boolean isTurned() {
        return switch (orientation()) {
            case LEFT_TOP, RIGHT_TOP, RIGHT_BOTTOM, LEFT_BOTTOM -> true;
            default -> false;
        };
    }

    /** What it takes at most to decode it and to make it smaller. */
    long bytesInMemory() {
        int step = step();
        return (long) (storedWidth / step + 1) * (storedHeight / step + 1) * (pixelBytes + SCALED_BYTES);
    }

    /** Where a part of the upright picture is in the picture as it is stored. */
    Cut stored(Cut cut) {
        int fromRight = width() - cut.x() - cut.width();
        int fromBottom = height() - cut.y() - cut.height();
        return switch (orientation()) {
            case TOP_LEFT -> cut;
            case TOP_RIGHT -> new Cut(fromRight, cut.y(), cut.width(), cut.height());
            case BOTTOM_RIGHT -> new Cut(fromRight, fromBottom, cut.width(), cut.height());
            case BOTTOM_LEFT -> new Cut(cut.x(), fromBottom, cut.width(), cut.height());
            case LEFT_TOP -> new Cut(cut.y(), cut.x(), cut.height(), cut.width());
            case RIGHT_TOP -> new Cut(cut.y(), fromRight, cut.height(), cut.width());
            case RIGHT_BOTTOM -> new Cut(fromBottom, fromRight, cut.height(), cut.width());
            case LEFT_BOTTOM -> new Cut(fromBottom, cut.x(), cut.height(), cut.width());
        };
    }

    /** The picture as it is stored, possibly at a half or a third of its size. */
    BufferedImage decode() throws IOException {
        return decode(TIME_TO_READ);
    }

    BufferedImage decode(Duration time) throws IOException {
        var deadline = Deadline.in(time);
        try (var file = new PictureInput(path, deadline)) {
            return read(file, deadline, format, reader -> {
                // without what else the file has: it may be large, and none of it is kept
                reader.setInput(file, true, true);
                reader.addIIOReadProgressListener(new Punctuality(deadline));
                var parameters = reader.getDefaultReadParam();
                parameters.setSourceSubsampling(step(), step(), 0, 0);
                var image = notes.unmarkedInks()
                        ? Inks.shown(reader.readRaster(0, parameters))
                        : greyAsIs(reader.read(0, parameters));
                deadline.check();
                return image;
            });
        }
    }

    /** Java takes the grey of a picture with transparency for linear light, and would show it much too bright. */
    private static BufferedImage greyAsIs(BufferedImage image) {
        var colours = image.getColorModel();
        if (!colours.hasAlpha() || colours.getColorSpace().getType() != ColorSpace.TYPE_GRAY) {
            return image;
        }
        int width = image.getWidth();
        int toByte = colours.getComponentSize(0) - 8;
        var samples = new int[2 * width];
        var row = new int[width];
        var shown = new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRaster().getPixels(0, y, width, 1, samples);
            for (int x = 0; x < width; x++) {
                int grey = samples[2 * x] >> toByte;
                row[x] = samples[2 * x + 1] >> toByte << 24 | grey << 16 | grey << 8 | grey;
            }
            shown.setRGB(0, y, width, 1, row, 0, width);
        }
        return shown;
    }

    private int step() {
        return (int) Math.ceil(Math.sqrt((double) pixelBytes * storedWidth * storedHeight / DECODED_BYTES));
    }

    private static <T> T read(PictureInput file, Deadline deadline, PictureFormat format, Reading<T> reading)
            throws IOException {
        var reader = Codecs.reader(format);
        try {
            return reading.with(reader);
        } catch (ContentRejectedException refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            // decoders stumble over damaged files in many ways, and some wrap the exception that stopped them
            throw rejected(deadline.isOver() ? "image-too-slow" : "image-damaged");
        } finally {
            reader.dispose();
        }
    }

    private static ContentRejectedException rejected(String key, Object... arguments) {
        return new ContentRejectedException(List.of(Issue.of("image", key, arguments)));
    }

    /** What is to be done with an open reader. */
    private interface Reading<T> {
        T with(ImageReader reader) throws IOException;
    }
}
