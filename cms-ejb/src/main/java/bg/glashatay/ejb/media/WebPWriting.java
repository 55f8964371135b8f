package bg.glashatay.ejb.media;

import bg.glashatay.ejb.shared.Logs;
import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes WebP, by Google's own encoder: the one part of the product that is no Java. It meets nothing from outside but
 * pixels that Java has decoded. Where there is none for a machine, pages do without.
 */
final class WebPWriting {

    private static final System.Logger LOG = Logs.of(WebPWriting.class);

    private static final float QUALITY = 0.78f;

    /** Halfway between quick and small. */
    private static final int METHOD = 4;

    private static final boolean AVAILABLE = isAtWork();

    private WebPWriting() {}

    static boolean isAvailable() {
        return AVAILABLE;
    }

    static void write(BufferedImage image, OutputStream to) throws IOException {
        var writer = new WebPImageWriterSpi().createWriterInstance(null);
        try (var stream = new MemoryCacheImageOutputStream(to)) {
            var parameters = (WebPWriteParam) writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionType(CompressionType.Lossy);
            parameters.setCompressionQuality(QUALITY);
            parameters.setMethod(METHOD);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }

    /** The library unpacks the encoder under a name of its own each time, so a program deployed anew loads it anew. */
    private static boolean isAtWork() {
        try {
            var bytes = new ByteArrayOutputStream();
            write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), bytes);
            return bytes.size() > 0;
        } catch (IOException | RuntimeException | LinkageError missing) {
            LOG.log(Level.WARNING, "No WebP on this machine: citizens get JPEG and PNG only.", missing);
            return false;
        }
    }
}
