package bg.glashatay.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.media.Frame;
import bg.glashatay.ejb.media.StoredPicture;
import bg.glashatay.ejb.site.PublicImage;
import java.io.File;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SharedImageTest {

    @Test
    void sitesOwnPictureIsAsLargeAsPagesSay() throws IOException {
        var picture = ImageIO.read(new File("src/main/webapp" + SharedImage.FALLBACK));

        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(630);
    }

    @Test
    void documentsPictureIsMadeSmallerNeverLarger() {
        assertThat(SharedImage.of(image(4000, 3000)))
                .satisfies(shared -> assertThat(shared.width()).isEqualTo(1600))
                .satisfies(shared -> assertThat(shared.height()).isEqualTo(1200));
        assertThat(SharedImage.of(image(800, 601)))
                .satisfies(shared -> assertThat(shared.width()).isEqualTo(800))
                .satisfies(shared -> assertThat(shared.height()).isEqualTo(601));
    }

    private static PublicImage image(int width, int height) {
        return new PublicImage(
                new StoredPicture("0".repeat(64), "most.jpg", width, height),
                Frame.WHOLE,
                "Мостът",
                "",
                "",
                Optional.empty());
    }
}
