package bg.glashatay.ejb.media;

import bg.glashatay.domain.media.Cut;
import bg.glashatay.domain.publishing.ContentRejectedException;
import bg.glashatay.domain.publishing.Issue;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * A picture in a file, as far as its header tells: nothing is decoded before it is known how much that would be.
 *
 * @param storedWidth before the picture is turned upright
 * @param storedHeight before the picture is turned upright
 */
record PictureFile(Path path, PictureFormat format, int storedWidth, int storedHeight, Orientation orientation) {

    static final int MAX_MEGAPIXELS = 40;

    /** Beyond this no JPEG can be written. */
    private static final int MAX_SIDE = 65_000;

    /** What a decoded picture may take. Larger ones are read with gaps: at this size they do not show. */
    private static final long DECODED_BYTES = 80L << 20;

    /** The picture in the file; refuses what is none, or is not whole, or would be too large once decoded. */
    static PictureFile of(Path path) throws IOException {
        var file = Files.readAllBytes(path);
        var format = PictureFormat.of(file).orElseThrow(() -> rejected("image-format"));
        if (!format.isWhole(file)) {
            throw rejected("image-damaged");
        }
        return read(path, format, reader -> {
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width > MAX_SIDE || height > MAX_SIDE || (long) width * height > MAX_MEGAPIXELS * 1_000_000L) {
                throw rejected("image-too-many-pixels", MAX_MEGAPIXELS, width, height);
            }
            if (!reader.getImageTypes(0).hasNext()) {
                // four colours for a printing press, which browsers show each in their own way
                throw rejected("image-format");
            }
            return new PictureFile(path, format, width, height, orientation(format, file));
        });
    }

    int width() {
        return isTurned() ? storedHeight : storedWidth;
    }

    int height() {
        return isTurned() ? storedWidth : storedHeight;
    }

    /** Whether it lies on its side. */
    boolean isTurned() {
        return switch (orientation) {
            case LEFT_TOP, RIGHT_TOP, RIGHT_BOTTOM, LEFT_BOTTOM -> true;
            default -> false;
        };
    }

    /** Where a part of the upright picture is in the picture as it is stored. */
    Cut stored(Cut cut) {
        int fromRight = width() - cut.x() - cut.width();
        int fromBottom = height() - cut.y() - cut.height();
        return switch (orientation) {
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
        return read(path, format, reader -> {
            var parameters = reader.getDefaultReadParam();
            int step = step(reader);
            parameters.setSourceSubsampling(step, step, 0, 0);
            return greyAsIs(reader.read(0, parameters));
        });
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

    private int step(ImageReader reader) throws IOException {
        var samples = reader.getImageTypes(0).next().getSampleModel(1, 1);
        long pixelBits = 0;
        for (int size : samples.getSampleSize()) {
            pixelBits += size;
        }
        long bytes = Math.max(1, pixelBits / 8) * storedWidth * storedHeight;
        return (int) Math.ceil(Math.sqrt((double) bytes / DECODED_BYTES));
    }

    private static Orientation orientation(PictureFormat format, byte[] file) {
        return format == PictureFormat.JPEG
                ? JpegSegments.of(file).map(JpegSegments::orientation).orElse(Orientation.TOP_LEFT)
                : Orientation.TOP_LEFT;
    }

    private static <T> T read(Path path, PictureFormat format, Reading<T> reading) throws IOException {
        var reader = ImageIO.getImageReadersByMIMEType(format.mediaType()).next();
        try (var stream = ImageIO.createImageInputStream(path.toFile())) {
            // without what else the file has: it may be large, and none of it is kept
            reader.setInput(stream, true, true);
            return reading.with(reader);
        } catch (ContentRejectedException refusal) {
            throw refusal;
        } catch (IIOException | RuntimeException e) {
            // the platform's decoders stumble over damaged files in many ways
            throw rejected("image-damaged");
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
