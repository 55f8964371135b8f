package bg.glashatay.ejb.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriter;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;

class WebPWritingTest {

    /** A JVM refuses a native library that another class loader has loaded, which a program deployed anew has. */
    @Test
    void encoderWorksForAProgramThatIsDeployedAnew() throws Exception {
        assertThat(writtenByAFreshClassLoader()).startsWith("RIFF".getBytes());
        assertThat(writtenByAFreshClassLoader()).startsWith("RIFF".getBytes());
    }

    private static byte[] writtenByAFreshClassLoader() throws Exception {
        var name = "com.luciad.imageio.webp.WebPImageWriterSpi";
        // it is written in Kotlin
        try (var deployed = new OwnClassesFirst(home(name), home("kotlin.jvm.internal.Intrinsics"))) {
            var provider = (ImageWriterSpi)
                    Class.forName(name, true, deployed).getConstructor().newInstance();
            assertThat(provider.getClass()).isNotEqualTo(Class.forName(name));
            return written(provider.createWriterInstance());
        }
    }

    private static URL home(String name) throws ClassNotFoundException {
        return Class.forName(name).getProtectionDomain().getCodeSource().getLocation();
    }

    private static byte[] written(ImageWriter writer) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(new IIOImage(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), null, null));
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** As the server's, whose parent does not know the library. */
    private static final class OwnClassesFirst extends URLClassLoader {

        OwnClassesFirst(URL... libraries) {
            super(libraries, ClassLoader.getPlatformClassLoader());
        }
    }
}
