package bg.glashatay.ejb.media;

import bg.glashatay.domain.media.Rendition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Makes the renditions of a picture: upright, in the colours of the web, and of pixels only, so that nothing which the
 * camera wrote beside them (a place, a name, a serial number) goes on to the public.
 */
@ApplicationScoped
class RenditionMaker {

    private static final float JPEG_QUALITY = 0.82f;

    private static final List<Rendition> LARGEST_FIRST =
            Arrays.stream(Rendition.values()).sorted(Comparator.reverseOrder()).toList();

    @Inject
    AssetStore store;

    /**
     * Makes all renditions, one picture at a time: a large one takes a hundred megabytes while it is decoded.
     *
     * @return whether anything shows through the picture
     */
    synchronized boolean make(PictureFile picture, String sha256) throws IOException {
        var larger = picture.decode();
        boolean transparent = false;
        boolean upright = false;
        for (var rendition : LARGEST_FIRST) {
            int width = rendition.widthOf(picture.width());
            int height = Math.max(1, Math.round((float) width * picture.height() / picture.width()));
            if (upright) {
                larger = resized(larger, width, height);
            } else {
                larger = picture.isTurned() ? resized(larger, height, width) : resized(larger, width, height);
                larger = upright(larger, picture.orientation());
                transparent = isTransparent(larger);
                upright = true;
            }
            var file = store.begin();
            try {
                write(larger, transparent, file);
                store.keep(file, sha256, rendition.label());
            } finally {
                Files.deleteIfExists(file);
            }
        }
        return transparent;
    }

    private static BufferedImage resized(BufferedImage image, int width, int height) throws IOException {
        var alpha = image.getColorModel().hasAlpha();
        return Thumbnails.of(image)
                .forceSize(width, height)
                .imageType(alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB)
                .asBufferedImage();
    }

    private static BufferedImage upright(BufferedImage image, Orientation orientation) {
        return orientation == Orientation.TOP_LEFT
                ? image
                : ExifFilterUtils.getFilterForOrientation(orientation).apply(image);
    }

    private static boolean isTransparent(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return false;
        }
        var row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            if (Arrays.stream(row).anyMatch(pixel -> pixel >>> 24 != 0xFF)) {
                return true;
            }
        }
        return false;
    }

    private static void write(BufferedImage image, boolean transparent, Path file) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(transparent ? "png" : "jpeg")
                .next();
        // ImageIO writes into what is there and leaves the rest standing
        try (var stream = ImageIO.createImageOutputStream(file.toFile())) {
            var parameters = writer.getDefaultWriteParam();
            if (!transparent) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionQuality(JPEG_QUALITY);
                parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(stream);
            writer.write(null, new IIOImage(opaqueUnless(transparent, image), null, null), parameters);
        } finally {
            writer.dispose();
        }
    }

    /** JPEG has no transparency; ImageIO would write a fourth colour instead. */
    private static BufferedImage opaqueUnless(boolean transparent, BufferedImage image) {
        if (transparent || !image.getColorModel().hasAlpha()) {
            return image;
        }
        var opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var canvas = opaque.createGraphics();
        canvas.drawImage(image, 0, 0, null);
        canvas.dispose();
        return opaque;
    }
}
