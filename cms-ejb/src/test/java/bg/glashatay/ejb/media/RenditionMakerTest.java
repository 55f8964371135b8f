package bg.glashatay.ejb.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import bg.glashatay.domain.media.Focus;
import bg.glashatay.domain.media.Frame;
import bg.glashatay.domain.media.Rendition;
import bg.glashatay.domain.media.Shape;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for a picture, and what is made of it. */
class RenditionMakerTest {

    private static final String SHA256 = "ab".repeat(32);

    @TempDir
    Path data;

    RenditionMaker maker;

    @BeforeEach
    void open() {
        maker = new RenditionMaker();
        maker.store = Stores.in(data);
        maker.darkroom = new Darkroom();
    }

    @Test
    void renditionsAreNeverLargerThanThePicture() throws IOException {
        made(Pictures.jpeg(1_200, 600));

        assertThat(rendition(Rendition.W480).getWidth()).isEqualTo(480);
        assertThat(rendition(Rendition.W480).getHeight()).isEqualTo(240);
        assertThat(rendition(Rendition.W960).getWidth()).isEqualTo(960);
        assertThat(rendition(Rendition.W1600).getWidth()).isEqualTo(1_200);
    }

    @Test
    void pictureOfOnePixelHasRenditions() throws IOException {
        made(Pictures.png(1, 1));

        assertThat(rendition(Rendition.W1600).getWidth()).isEqualTo(1);
    }

    @Test
    void veryFlatPictureKeepsOneRow() throws IOException {
        made(Pictures.png(2_000, 1));

        assertThat(rendition(Rendition.W480).getHeight()).isEqualTo(1);
    }

    @Test
    void picturesAreTurnedUpright() throws IOException {
        var picture = picture(Pictures.jpegOfTurnedCameraWithPlace(800, 600));
        maker.make(picture, SHA256);

        assertThat(picture.width()).isEqualTo(600);
        assertThat(picture.height()).isEqualTo(800);
        var shown = rendition(Rendition.W480);
        assertThat(shown.getWidth()).isEqualTo(480);
        assertThat(shown.getHeight()).isEqualTo(640);
        assertThat(isRed(shown.getRGB(240, 20))).as("what was left is on top").isTrue();
        assertThat(isRed(shown.getRGB(240, 620))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void frameShowsItsPartHoweverTheCameraWasHeld(int orientation) throws IOException {
        var picture = picture(Pictures.turnedJpeg(orientation, 400, 300));
        var frame = new Frame(Shape.PORTRAIT, new Focus(10, 85));
        maker.make(picture, SHA256);
        maker.make(picture, SHA256, frame, false);

        var whole = rendition(Rendition.W480);
        var cut = frame.cutOf(whole.getWidth(), whole.getHeight());
        var part = ImageIO.read(made("w480-3x4-10x85").toFile());
        assertThat(part.getWidth()).isEqualTo(cut.width());
        assertThat(part.getHeight()).isEqualTo(cut.height());
        for (int[] at : new int[][] {{20, 20}, {cut.width() - 20, 20}, {20, cut.height() - 20}}) {
            assertThat(isRed(part.getRGB(at[0], at[1])))
                    .isEqualTo(isRed(whole.getRGB(cut.x() + at[0], cut.y() + at[1])));
        }
    }

    @Test
    void framesAreMadeInWebPToo() throws IOException {
        maker.make(picture(Pictures.jpeg(400, 300)), SHA256, new Frame(Shape.WIDE, Focus.CENTRE), false);

        assertThat(text(Files.readAllBytes(made("w480-16x9-50x50-webp"))))
                .startsWith("RIFF")
                .contains("WEBPVP8");
    }

    @Test
    void nothingThatTheCameraWroteIsLeft() throws IOException {
        var original = Pictures.jpegOfTurnedCameraWithPlace(800, 600);
        assertThat(text(original)).contains("Exif");

        made(original);

        maker.make(picture(original), SHA256, Frame.WHOLE, false);
        for (var rendition : Rendition.values()) {
            assertThat(text(Files.readAllBytes(file(rendition)))).doesNotContain("Exif");
            assertThat(text(Files.readAllBytes(made(rendition.label() + "-webp"))))
                    .doesNotContain("Exif")
                    .doesNotContain("EXIF")
                    .doesNotContain("XMP ")
                    .doesNotContain("ICCP");
        }
    }

    @Test
    void pngIsMadeJpegUnlessSomethingShowsThrough() throws IOException {
        assertThat(made(Pictures.transparentPng(40, 30))).isTrue();
        assertThat(PictureFormat.of(Files.readAllBytes(file(Rendition.W480)))).contains(PictureFormat.PNG);

        assertThat(made(Pictures.opaquePngWithAlpha(40, 30))).isFalse();
        assertThat(PictureFormat.of(Files.readAllBytes(file(Rendition.W480)))).contains(PictureFormat.JPEG);
        assertThat(isRed(rendition(Rendition.W480).getRGB(5, 5))).isTrue();

        assertThat(made(Pictures.png(40, 30))).isFalse();
    }

    @Test
    void otherFilesAreRefusedWhateverTheyAreCalled() {
        assertRejected("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), "image-format");
        assertRejected("BM6".getBytes(StandardCharsets.US_ASCII), "image-format");
        assertRejected(new byte[0], "image-format");
    }

    @Test
    void damagedPicturesAreRefused() {
        assertRejected(Pictures.cut(Pictures.jpeg(80, 60), 20), "image-damaged");
        assertRejected(Pictures.cut(Pictures.png(80, 60), 20), "image-damaged");
        assertRejected(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, "image-damaged");
        assertRejected(Pictures.pngWithEndlessChunk(), "image-damaged");
        assertRejected(Pictures.cut(Pictures.gif(80, 60), 1), "image-damaged");
        assertRejected(Pictures.cut(Pictures.webp(80, 60), 20), "image-damaged");
        assertRejected("GIF89a".getBytes(StandardCharsets.US_ASCII), "image-damaged");
    }

    @Test
    void pictureThatWouldBeTooLargeIsRefusedBeforeItIsDecoded() {
        assertRejected(Pictures.pngClaiming(10_000, 4_001), "image-too-many-pixels");
        assertRejected(Pictures.pngClaiming(16_384, 10), "image-too-many-pixels");
        assertRejected(Pictures.pngClaiming(Integer.MAX_VALUE, Integer.MAX_VALUE), "image-too-many-pixels");
    }

    @Test
    void pictureThatTakesTooLongIsRefused() throws IOException {
        var picture = picture(Pictures.jpeg(80, 60));

        assertThatThrownBy(() -> picture.decode(Duration.ZERO))
                .isInstanceOfSatisfying(ContentRejectedException.class, refusal -> assertThat(refusal.issues())
                        .extracting(Issue::key)
                        .containsExactly("image-too-slow"));
    }

    @Test
    void jpegOfThousandsOfScansIsRefused() {
        assertRejected(Pictures.jpegWithScans(Pictures.jpeg(80, 60), 100), "image-damaged");
    }

    @Test
    void webpAndGifArePicturesToo() throws IOException {
        assertThat(made(Pictures.webp(80, 60))).isFalse();
        assertThat(isRed(rendition(Rendition.W480).getRGB(10, 30))).isTrue();
        assertThat(isRed(rendition(Rendition.W480).getRGB(70, 30))).isFalse();

        assertThat(made(Pictures.gif(80, 60))).isFalse();
        assertThat(isRed(rendition(Rendition.W480).getRGB(10, 30))).isTrue();
        assertThat(isRed(rendition(Rendition.W480).getRGB(70, 30))).isFalse();
    }

    @Test
    void webpKeepsItsColours() throws IOException {
        var scene = Pictures.hills(480, 480);
        made(Pictures.webp(scene));

        var shown = rendition(Rendition.W480);
        for (int shift : new int[] {0, 8, 16}) {
            long difference = 0;
            for (int x = 0; x < 480; x++) {
                for (int y = 0; y < 480; y++) {
                    difference += (shown.getRGB(x, y) >> shift & 0xFF) - (scene.getRGB(x, y) >> shift & 0xFF);
                }
            }
            assertThat(difference / (480.0 * 480)).as("bits from %d", shift).isBetween(-1.5, 1.5);
        }
    }

    @Test
    void coloursOfAPrintingPressAreShownAsTheyWouldBePrinted() throws IOException {
        made(Pictures.redForThePress(80, 60));

        assertThat(isRed(rendition(Rendition.W480).getRGB(40, 30))).isTrue();
    }

    /** As browsers show it, which ask for no mark: whoever sees it there expects it so here. */
    @Test
    void coloursOfAPrintingPressNeedNoMarkOfTheirProgram() throws IOException {
        made(Pictures.unmarkedRedForThePress(80, 60));

        assertThat(isRed(rendition(Rendition.W480).getRGB(40, 30))).isTrue();
    }

    @Test
    void pngAndWebpAreTurnedUprightToo() throws IOException {
        assertThat(picture(Pictures.turnedPng(80, 60)).width()).isEqualTo(60);
        assertThat(picture(Pictures.turnedWebp(80, 60)).width()).isEqualTo(60);
    }

    @Test
    void colourProfileOfAPngIsFollowed() throws IOException {
        made(Pictures.pngOfLinearGrey(128, 80, 60));

        assertThat(rendition(Rendition.W480).getRGB(40, 30) & 0xFF)
                .as("linear 128 is a light grey")
                .isBetween(180, 196);
    }

    @Test
    void brokenCameraNotesDoNotKeepAPictureOut() throws IOException {
        var notes = "Exif\0\0MM\0*\377\377\377\377".getBytes(StandardCharsets.ISO_8859_1);

        made(Pictures.withSegment(Pictures.jpeg(80, 60), 0xE1, notes));

        assertThat(rendition(Rendition.W480).getWidth()).isEqualTo(80);
    }

    private void assertRejected(byte[] bytes, String key) {
        assertThatThrownBy(() -> made(bytes))
                .isInstanceOfSatisfying(ContentRejectedException.class, refusal -> assertThat(refusal.issues())
                        .extracting(Issue::field, Issue::key)
                        .containsExactly(tuple("image", key)));
    }

    private boolean made(byte[] bytes) throws IOException {
        return maker.make(picture(bytes), SHA256);
    }

    private PictureFile picture(byte[] bytes) throws IOException {
        return PictureFile.of(Files.write(data.resolve("upload"), bytes));
    }

    private Path file(Rendition rendition) throws IOException {
        return made(rendition.label());
    }

    private Path made(String label) throws IOException {
        return maker.store.made(SHA256, label).orElseThrow().local();
    }

    private BufferedImage rendition(Rendition rendition) throws IOException {
        return ImageIO.read(file(rendition).toFile());
    }

    private static boolean isRed(int pixel) {
        return (pixel >> 16 & 0xFF) > 200 && (pixel & 0xFF) < 60;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
