package bg.glashatay.ejb.media;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/**
 * Pictures in the four inks of a printing press, of which no program has said how it wrote them. The decoder takes them
 * for colours with transparency. Browsers take them for what Photoshop writes, where 255 is no ink, and so do we.
 */
final class Inks {

    private static final int NONE = 255;

    private Inks() {}

    /** What they look like; as browsers reckon it, without a profile of the press. */
    static BufferedImage shown(Raster inks) {
        int width = inks.getWidth();
        var shown = new BufferedImage(width, inks.getHeight(), BufferedImage.TYPE_INT_RGB);
        var samples = new int[4 * width];
        var row = new int[width];
        for (int y = 0; y < inks.getHeight(); y++) {
            inks.getPixels(inks.getMinX(), inks.getMinY() + y, width, 1, samples);
            for (int x = 0; x < width; x++) {
                int black = samples[4 * x + 3];
                row[x] = light(samples[4 * x], black) << 16
                        | light(samples[4 * x + 1], black) << 8
                        | light(samples[4 * x + 2], black);
            }
            shown.setRGB(0, y, width, 1, row, 0, width);
        }
        return shown;
    }

    private static int light(int ink, int black) {
        return ink * black / NONE;
    }
}
