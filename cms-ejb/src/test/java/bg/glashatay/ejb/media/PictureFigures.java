package bg.glashatay.ejb.media;

import bg.glashatay.domain.media.Rendition;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Prints how long it takes to read pictures and to write each rendition, and how large these are. A folder of pictures can
 * be given; otherwise there is one of 24 megapixels, of soft changes, edges and noise.
 */
final class PictureFigures {

    private static final int REPETITIONS = 7;
    private static final double NANOS_IN_MILLI = 1e6;

    private PictureFigures() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0 && arguments[0] != null && !arguments[0].isEmpty()) {
            try (var files = Files.list(Path.of(arguments[0]))) {
                for (var file : files.sorted().toList()) {
                    figures(file);
                }
            }
            return;
        }
        var file = Files.createTempFile("picture", ".jpg");
        try {
            ImageIO.write(scene(6_000, 4_000), "jpg", file.toFile());
            figures(file);
        } finally {
            Files.delete(file);
        }
    }

    private static void figures(Path file) throws IOException {
        var picture = PictureFile.of(file);
        var decoded = picture.decode();
        print(
                "%s: %s, %d × %d, %.1f MB: header and walk %.0f ms, decoding %.0f ms",
                file.getFileName(),
                picture.format(),
                picture.width(),
                picture.height(),
                Files.size(file) / 1e6,
                millis(() -> PictureFile.of(file)),
                millis(picture::decode));
        for (var rendition : Rendition.values()) {
            int width = rendition.widthOf(decoded.getWidth());
            int height = rendition.heightOf(decoded.getWidth(), decoded.getHeight());
            var image = RenditionMaker.resized(decoded, width, height);
            var jpeg = Files.createTempFile("rendition", "");
            var webp = Files.createTempFile("rendition", "");
            var plain = RenditionFormat.plain(RenditionMaker.isTransparent(image));
            double plainMillis = millis(() -> RenditionMaker.write(image, plain, jpeg));
            double webpMillis = millis(() -> RenditionMaker.write(image, RenditionFormat.WEBP, webp));
            print(
                    "  %s: made smaller in %.0f ms; %s %.0f ms, %.0f KB; WebP %.0f ms, %.0f KB (%.0f %%)",
                    rendition.label(),
                    millis(() -> RenditionMaker.resized(decoded, width, height)),
                    plain,
                    plainMillis,
                    Files.size(jpeg) / 1e3,
                    webpMillis,
                    Files.size(webp) / 1e3,
                    100.0 * Files.size(webp) / Files.size(jpeg));
            Files.delete(jpeg);
            Files.delete(webp);
        }
    }

    private static BufferedImage scene(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(5);
        var row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int noise = random.nextInt(12);
                int red = 120 + (int) (70 * Math.sin(x * 0.004 + y * 0.002)) + noise;
                int green = 120 + (int) (70 * Math.sin(x * 0.003 - y * 0.005)) + noise;
                int blue = (x / 300 + y / 200) % 5 == 0 ? 200 : 60 + noise;
                row[x] = red << 16 | green << 8 | blue;
            }
            image.setRGB(0, y, width, 1, row, 0, width);
        }
        return image;
    }

    /** The median. */
    private static double millis(Task task) throws IOException {
        var times = new double[REPETITIONS];
        for (int i = 0; i < REPETITIONS; i++) {
            var start = System.nanoTime();
            task.run();
            times[i] = (System.nanoTime() - start) / NANOS_IN_MILLI;
        }
        Arrays.sort(times);
        return times[REPETITIONS / 2];
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private interface Task {
        void run() throws IOException;
    }
}
