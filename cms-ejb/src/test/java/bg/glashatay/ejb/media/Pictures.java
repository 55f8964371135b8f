package bg.glashatay.ejb.media;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

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

    static byte[] gif(int width, int height) {
        return bytes("gif", halves(width, height, BufferedImage.TYPE_INT_RGB, Color.RED));
    }

    static byte[] webp(int width, int height) {
        return webp(halves(width, height, BufferedImage.TYPE_INT_RGB, Color.RED));
    }

    static byte[] webp(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            WebPWriting.write(image, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Waves of soft colours, with edges where they meet the sky. */
    static BufferedImage hills(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            double hill = height * (0.5 + 0.2 * Math.sin(x * 0.03));
            for (int y = 0; y < height; y++) {
                int light = 255 * y / height;
                image.setRGB(
                        x,
                        y,
                        (y < hill ? new Color(150, 180 - light / 4, 230) : new Color(90, 200 - light / 2, 60))
                                .getRGB());
            }
        }
        return image;
    }

    /** A JPEG of four colours as Photoshop writes it, the other way round: no cyan, all of magenta and yellow, no black. */
    static byte[] redForThePress(int width, int height) {
        var adobe = "Adobe\0d\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII);
        return withSegment(unmarkedRedForThePress(width, height), 0xEE, adobe);
    }

    /** The same without the word of who wrote it. */
    static byte[] unmarkedRedForThePress(int width, int height) {
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                raster.setPixel(x, y, new int[] {255, 0, 0, 255});
            }
        }
        var bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            var writer = Codecs.jpegWriter();
            writer.setOutput(stream);
            writer.write(null, new IIOImage(raster, null, null), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The same scan of the picture over and over, as progressive ones have several. */
    static byte[] jpegWithScans(byte[] jpeg, int scans) {
        int start = 0;
        while (jpeg[start] != (byte) 0xFF || jpeg[start + 1] != (byte) 0xDA) {
            start++;
        }
        var scan = Arrays.copyOfRange(jpeg, start, jpeg.length - 2);
        var many = ByteBuffer.allocate(jpeg.length + scans * scan.length).put(jpeg, 0, jpeg.length - 2);
        for (int i = 0; i < scans; i++) {
            many.put(scan);
        }
        return many.put(jpeg, jpeg.length - 2, 2).array();
    }

    static byte[] turnedPng(int width, int height) {
        return withChunk(png(width, height), "eXIf", tiff(6));
    }

    /** In the longer form that has room for camera notes. */
    static byte[] turnedWebp(int width, int height) {
        var plain = webp(width, height);
        var notes = tiff(6);
        var file = ByteBuffer.allocate(plain.length + 18 + 8 + notes.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(plain, 0, 4).putInt(file.capacity() - 8).put(plain, 8, 4);
        file.put("VP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).putInt(0x08);
        file.putShort((short) (width - 1))
                .put((byte) 0)
                .putShort((short) (height - 1))
                .put((byte) 0);
        file.put(plain, 12, plain.length - 12);
        return file.put("EXIF".getBytes(StandardCharsets.US_ASCII))
                .putInt(notes.length)
                .put(notes)
                .array();
    }

    /** With a profile that says that its numbers are those of light, not of the eye. */
    static byte[] pngOfLinearGrey(int value, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setColor(new Color(value, value, value));
        canvas.fillRect(0, 0, width, height);
        canvas.dispose();
        var packed = new ByteArrayOutputStream();
        packed.writeBytes("linear\0\0".getBytes(StandardCharsets.US_ASCII));
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return withChunk(bytes("png", image), "iCCP", packed.toByteArray());
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

    /** Behind the header of a PNG. */
    private static byte[] withChunk(byte[] png, String type, byte[] payload) {
        var named = ByteBuffer.allocate(4 + payload.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(payload)
                .array();
        var crc = new CRC32();
        crc.update(named);
        return ByteBuffer.allocate(png.length + named.length + 8)
                .put(png, 0, 33)
                .putInt(payload.length)
                .put(named)
                .putInt((int) crc.getValue())
                .put(png, 33, png.length - 33)
                .array();
    }

    private static byte[] tiff(int orientation) {
        var exif = exif(orientation);
        return Arrays.copyOfRange(exif, 6, exif.length);
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
