package bg.glashatay.ejb.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Small pictures as bytes, and what can be wrong with them. */
final class Pictures {

    private Pictures() {}

    /** Red on the left, blue on the right. */
    static byte[] jpeg(int width, int height) {
        return bytes("jpg", halves(width, height, BufferedImage.TYPE_INT_RGB, Color.RED));
    }

    static byte[] png(int width, int height) {
        return bytes("png", halves(width, height, BufferedImage.TYPE_INT_RGB, Color.RED));
    }

    /** Opaque all over, although it could be transparent. */
    static byte[] opaquePngWithAlpha(int width, int height) {
        return bytes("png", halves(width, height, BufferedImage.TYPE_INT_ARGB, Color.RED));
    }

    /** Nothing on the left, blue on the right. */
    static byte[] transparentPng(int width, int height) {
        return bytes("png", halves(width, height, BufferedImage.TYPE_INT_ARGB, new Color(0, 0, 0, 0)));
    }

    /** A picture as a camera writes it that was turned to the left and knows where it is. */
    static byte[] jpegOfTurnedCameraWithPlace(int width, int height) {
        return turnedJpeg(6, width, height);
    }

    /** The same as a camera writes it that was held in another way. */
    static byte[] turnedJpeg(int orientation, int width, int height) {
        return withSegment(jpeg(width, height), 0xE1, exif(orientation));
    }

    /** A header that claims what the file does not have. */
    static byte[] pngClaiming(int width, int height) {
        var png = png(1, 1);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        return withChecksum(png);
    }

    static byte[] cut(byte[] file, int end) {
        var cut = new byte[file.length - end];
        System.arraycopy(file, 0, cut, 0, cut.length);
        return cut;
    }

    /** A second piece that has as good as no end. */
    static byte[] pngWithEndlessChunk() {
        var png = png(8, 8);
        ByteBuffer.wrap(png).putInt(33, 0x7FFFFFF0);
        return png;
    }

    static byte[] withSegment(byte[] jpeg, int marker, byte[] payload) {
        return ByteBuffer.allocate(jpeg.length + payload.length + 4)
                .put(jpeg, 0, 2)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (payload.length + 2))
                .put(payload)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** An orientation (6: turn right to see), and a latitude in the directory of places. */
    private static byte[] exif(int orientation) {
        var tiff = ByteBuffer.allocate(90);
        tiff.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        tiff.putShort((short) 2);
        entry(tiff, 0x0112, 3, 1, orientation << 16);
        entry(tiff, 0x8825, 4, 1, 38);
        tiff.putInt(0);
        tiff.putShort((short) 2);
        entry(tiff, 1, 2, 2, 'N' << 24);
        entry(tiff, 2, 5, 1, 68);
        tiff.putInt(0).putInt(4_269_770).putInt(100_000);
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static byte[] withChecksum(byte[] png) {
        var crc = new CRC32();
        crc.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
        return png;
    }

    private static BufferedImage halves(int width, int height, int type, Color left) {
        var image = new BufferedImage(width, height, type);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, (x < width / 2 ? left : Color.BLUE).getRGB());
            }
        }
        return image;
    }

    private static byte[] bytes(String format, BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
