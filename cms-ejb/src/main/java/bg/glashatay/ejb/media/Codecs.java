package bg.glashatay.ejb.media;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageReaderWriterSpi;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.spi.ServiceRegistry;

/**
 * What reads and writes pictures: the platform, and TwelveMonkeys for JPEG of any colours and for WebP, all of it Java.
 * None is looked for in the list that all programs of a server share: it would keep those of a program that was
 * deployed before, and find those that others brought.
 */
final class Codecs {

    private static final String PLATFORM = "java.desktop";

    private static final ImageReaderSpi PNG = ofPlatform(ImageReaderSpi.class, "png");
    private static final ImageReaderSpi GIF = ofPlatform(ImageReaderSpi.class, "gif");
    private static final ImageReaderSpi JPEG = anyJpeg();
    private static final ImageReaderSpi WEBP = new WebPImageReaderSpi();
    private static final ImageWriterSpi JPEG_WRITER = ofPlatform(ImageWriterSpi.class, "jpeg");
    private static final ImageWriterSpi PNG_WRITER = ofPlatform(ImageWriterSpi.class, "png");

    private Codecs() {}

    static ImageReader reader(PictureFormat format) throws IOException {
        var reader =
                switch (format) {
                    case JPEG -> JPEG;
                    case PNG -> PNG;
                    case GIF -> GIF;
                    case WEBP -> WEBP;
                };
        return reader.createReaderInstance();
    }

    static ImageWriter jpegWriter() throws IOException {
        return JPEG_WRITER.createWriterInstance();
    }

    static ImageWriter pngWriter() throws IOException {
        return PNG_WRITER.createWriterInstance();
    }

    /** It leaves most of the work to the platform's, which it looks for in the list that it is entered in. */
    private static ImageReaderSpi anyJpeg() {
        var reader = new JPEGImageReaderSpi();
        var own = new ServiceRegistry(List.<Class<?>>of(ImageReaderSpi.class).iterator());
        own.registerServiceProvider(ofPlatform(ImageReaderSpi.class, "jpeg"));
        own.registerServiceProvider(reader);
        return reader;
    }

    private static <T extends ImageReaderWriterSpi> T ofPlatform(Class<T> kind, String format) {
        for (var all = providers(kind); all.hasNext(); ) {
            var provider = all.next();
            if (PLATFORM.equals(provider.getClass().getModule().getName())
                    && Arrays.asList(provider.getFormatNames()).contains(format)) {
                return provider;
            }
        }
        throw new IllegalStateException("Every Java platform has " + format);
    }

    /** The platform fills its list when it is first asked, with what the caller's program has: not with ours. */
    private static <T> Iterator<T> providers(Class<T> kind) {
        var thread = Thread.currentThread();
        var loader = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            return IIORegistry.getDefaultInstance().getServiceProviders(kind, true);
        } finally {
            thread.setContextClassLoader(loader);
        }
    }
}
