package bg.glashatay.ejb.media;

import bg.glashatay.domain.media.Cut;
import bg.glashatay.domain.media.Frame;
import bg.glashatay.domain.media.Rendition;
import bg.glashatay.ejb.shared.Logs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.AlphaComposite;
import java.awt.RenderingHints;
import java.awt.color.CMMException;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DirectColorModel;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Makes the renditions of a picture: upright, in the colours of the web, and of pixels only, so that nothing which the
 * camera wrote beside them (a place, a name, a serial number) goes on to the public.
 */
@ApplicationScoped
class RenditionMaker {

    private static final System.Logger LOG = Logs.of(RenditionMaker.class);

    private static final float JPEG_QUALITY = 0.82f;

    /** A pixel of a rendition upright, in its own colours, and as the encoder wants it. */
    private static final int BYTES_WHILE_WRITTEN = 12;

    private static final List<Rendition> LARGEST_FIRST =
            Arrays.stream(Rendition.values()).sorted(Comparator.reverseOrder()).toList();

    @Inject
    AssetStore store;

    @Inject
    Darkroom darkroom;

    /**
     * Makes the renditions of the whole picture that every browser can show.
     *
     * @return whether anything shows through the picture
     */
    boolean make(PictureFile picture, String sha256) throws IOException {
        return darkroom.with(memoryFor(picture, Frame.WHOLE), () -> {
            var largest = largest(picture, Frame.WHOLE);
            var transparent = isTransparent(largest);
            make(largest, sha256, Frame.WHOLE, List.of(RenditionFormat.plain(transparent)));
            return transparent;
        });
    }

    /** Makes the renditions of what a frame shows of the picture, in all formats that this machine can write. */
    void make(PictureFile picture, String sha256, Frame frame, boolean transparent) throws IOException {
        var formats = Stream.of(RenditionFormat.plain(transparent), RenditionFormat.WEBP)
                .filter(RenditionFormat::isWritten)
                .toList();
        darkroom.with(memoryFor(picture, frame), () -> {
            make(largest(picture, frame), sha256, frame, formats);
            return null;
        });
    }

    /** Mostly that of the decoded picture; a high and narrow one is not made much smaller. */
    private static long memoryFor(PictureFile picture, Frame frame) {
        var cut = frame.cutOf(picture.width(), picture.height());
        var largest = LARGEST_FIRST.get(0);
        return picture.bytesInMemory()
                + (long) largest.widthOf(cut.width())
                        * largest.heightOf(cut.width(), cut.height())
                        * BYTES_WHILE_WRITTEN;
    }

    private void make(BufferedImage largest, String sha256, Frame frame, List<RenditionFormat> formats)
            throws IOException {
        int width = largest.getWidth();
        int height = largest.getHeight();
        var image = largest;
        for (var rendition : LARGEST_FIRST) {
            image = resized(image, rendition.widthOf(width), rendition.heightOf(width, height));
            for (var format : formats) {
                keep(image, format, sha256, rendition.label(frame) + format.suffix());
            }
        }
    }

    private void keep(BufferedImage image, RenditionFormat format, String sha256, String label) throws IOException {
        var file = store.begin();
        try {
            write(image, format, file);
            store.keep(file, sha256, label);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** What the frame shows, upright and in the colours of the web, in the largest size. */
    private BufferedImage largest(PictureFile picture, Frame frame) throws IOException {
        var cut = frame.cutOf(picture.width(), picture.height());
        int width = LARGEST_FIRST.get(0).widthOf(cut.width());
        int height = LARGEST_FIRST.get(0).heightOf(cut.width(), cut.height());
        var part = part(picture.decode(), picture, picture.stored(cut));
        var shown = picture.isTurned() ? resized(part, height, width) : resized(part, width, height);
        picture.notes().colours().ifPresent(colours -> bringToTheWeb(shown, colours));
        return upright(shown, picture.orientation());
    }

    /** Changes the numbers of its colours to those that look the same without the profile. */
    private static void bringToTheWeb(BufferedImage image, ICC_Profile profile) {
        var meant = new DirectColorModel(
                new ICC_ColorSpace(profile),
                image.getColorModel().getPixelSize(),
                0xFF0000,
                0xFF00,
                0xFF,
                image.getColorModel().hasAlpha() ? 0xFF000000 : 0,
                false,
                DataBuffer.TYPE_INT);
        try {
            var converted = new ColorConvertOp(null)
                    .filter(
                            new BufferedImage(meant, image.getRaster(), false, null),
                            new BufferedImage(image.getWidth(), image.getHeight(), image.getType()));
            image.setData(converted.getRaster());
        } catch (CMMException | IllegalArgumentException unusable) {
            LOG.log(Level.DEBUG, "The colours of a picture are taken for those of the web.", unusable);
        }
    }

    /** Without copying it; the picture may have been decoded in a smaller size. */
    private static BufferedImage part(BufferedImage decoded, PictureFile picture, Cut cut) {
        float across = (float) decoded.getWidth() / picture.storedWidth();
        float down = (float) decoded.getHeight() / picture.storedHeight();
        int x = Math.min(Math.round(cut.x() * across), decoded.getWidth() - 1);
        int y = Math.min(Math.round(cut.y() * down), decoded.getHeight() - 1);
        int width = Math.max(1, Math.min(Math.round(cut.width() * across), decoded.getWidth() - x));
        int height = Math.max(1, Math.min(Math.round(cut.height() * down), decoded.getHeight() - y));
        return decoded.getSubimage(x, y, width, height);
    }

    static BufferedImage resized(BufferedImage image, int width, int height) throws IOException {
        if (image.getWidth() == width && image.getHeight() == height && isPlain(image)) {
            return image;
        }
        int type = image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        return Thumbnails.of(halvable(image, width, height, type))
                .forceSize(width, height)
                .imageType(type)
                .asBufferedImage();
    }

    /**
     * The first step towards a much smaller size: to one that halving leads from. Thumbnailator takes it too, but within
     * a second picture as large as the first.
     */
    private static BufferedImage halvable(BufferedImage image, int width, int height, int type) {
        int across = width;
        int down = height;
        while (across * 2 < image.getWidth() && down * 2 < image.getHeight()) {
            across *= 2;
            down *= 2;
        }
        if (across == width) {
            return image;
        }
        var smaller = new BufferedImage(across, down, type);
        var canvas = smaller.createGraphics();
        canvas.setComposite(AlphaComposite.Src);
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(image, 0, 0, across, down, null);
        canvas.dispose();
        return smaller;
    }

    /** In the colours of the web, and not a part of something larger. */
    private static boolean isPlain(BufferedImage image) {
        return image.getType() == BufferedImage.TYPE_INT_RGB || image.getType() == BufferedImage.TYPE_INT_ARGB;
    }

    private static BufferedImage upright(BufferedImage image, Orientation orientation) {
        return orientation == Orientation.TOP_LEFT
                ? image
                : ExifFilterUtils.getFilterForOrientation(orientation).apply(image);
    }

    static boolean isTransparent(BufferedImage image) {
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

    static void write(BufferedImage image, RenditionFormat format, Path file) throws IOException {
        try (var bytes = new BufferedOutputStream(Files.newOutputStream(file))) {
            switch (format) {
                case JPEG -> writeJpeg(opaque(image), bytes);
                case PNG -> writePng(image, bytes);
                case WEBP -> WebPWriting.write(image, bytes);
            }
        }
    }

    private static void writeJpeg(BufferedImage image, OutputStream bytes) throws IOException {
        var writer = Codecs.jpegWriter();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(JPEG_QUALITY);
            parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }

    private static void writePng(BufferedImage image, OutputStream bytes) throws IOException {
        var writer = Codecs.pngWriter();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), writer.getDefaultWriteParam());
        } finally {
            writer.dispose();
        }
    }

    /** JPEG has no transparency; ImageIO would write a fourth colour instead. */
    private static BufferedImage opaque(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return image;
        }
        var opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var canvas = opaque.createGraphics();
        canvas.drawImage(image, 0, 0, null);
        canvas.dispose();
        return opaque;
    }
}
