package bg.glashatay.web.media;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.media.Focus;
import bg.glashatay.domain.media.Frame;
import bg.glashatay.domain.media.Rendition;
import bg.glashatay.domain.media.Shape;
import bg.glashatay.ejb.media.RenditionFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaAddressTest {

    private static final String SHA256 = "ab".repeat(32);
    private static final Frame WIDE = new Frame(Shape.WIDE, new Focus(30, 45));

    @Test
    void isReadAsItIsWritten() {
        var address = new MediaAddress(SHA256, Rendition.W960, "most-nad-rekata.jpg");

        assertThat(address.under("/media")).isEqualTo("/media/" + SHA256 + "/w960/most-nad-rekata.jpg");
        assertThat(MediaAddress.of("/" + SHA256 + "/w960/most-nad-rekata.jpg")).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/SHA/w960",
                "/SHA/w960/",
                "/SHA/w961/a.jpg",
                "/SHA/original/a.jpg",
                "/SHA/w960/a.svg",
                "/SHA/w960/a.gif",
                "/SHA/w960-/a.jpg",
                "/SHA/w960-16x9/a.jpg",
                "/SHA/w960-16x9-30x101/a.jpg",
                "/SHA/w960-16x9-030x45/a.jpg",
                "/SHA/w960-4x3-30x45/a.jpg",
                "/SHA/w960-whole-30x45/a.jpg",
                "/SHA/w960/a.jpg/",
                "/SHA/w960/../a.jpg",
                "/SHA/w960/а.jpg",
                "/SHA/w960/a.jpg\n",
                "/../SHA/w960/a.jpg",
                "/ABAB/w960/a.jpg"
            })
    void anyOtherSpellingIsNoAddress(String path) {
        assertThat(MediaAddress.of(path.replace("SHA", SHA256))).isEmpty();
    }

    @Test
    void namesTheFrame() {
        var address = new MediaAddress(SHA256, Rendition.W480, WIDE, "most.webp");

        assertThat(address.under("/media")).isEqualTo("/media/" + SHA256 + "/w480-16x9-30x45/most.webp");
        assertThat(MediaAddress.of("/" + SHA256 + "/w480-16x9-30x45/most.webp")).contains(address);
        assertThat(address.format()).isEqualTo(RenditionFormat.WEBP);
    }

    @Test
    void frameThatCutsNothingOffIsTheWholePicture() {
        var whole = new MediaAddress(SHA256, Rendition.W480, new Frame(Shape.WHOLE, new Focus(10, 20)), "most.jpg");

        assertThat(whole).isEqualTo(new MediaAddress(SHA256, Rendition.W480, "most.jpg"));
    }

    @Test
    void noAddressIsNone() {
        assertThat(MediaAddress.of(null)).isEmpty();
    }

    @Test
    void sourcesHaveEachWidthOnce() {
        assertThat(MediaAddress.srcset("/media", SHA256, "a.jpg", Frame.WHOLE, 4_000, 3_000))
                .isEqualTo("/media/%1$s/w480/a.jpg 480w, /media/%1$s/w960/a.jpg 960w, /media/%1$s/w1600/a.jpg 1600w"
                        .formatted(SHA256));
        assertThat(MediaAddress.srcset("/media", SHA256, "a.jpg", Frame.WHOLE, 700, 3_000))
                .isEqualTo("/media/%1$s/w480/a.jpg 480w, /media/%1$s/w960/a.jpg 700w".formatted(SHA256));
        assertThat(MediaAddress.srcset("/media", SHA256, "a.jpg", Frame.WHOLE, 300, 3_000))
                .isEqualTo("/media/%1$s/w480/a.jpg 300w".formatted(SHA256));
    }

    @Test
    void sourcesHaveTheWidthsThatTheFrameLeaves() {
        assertThat(MediaAddress.srcset("/media", SHA256, "a.webp", new Frame(Shape.SQUARE, Focus.CENTRE), 4_000, 900))
                .isEqualTo("/media/%1$s/w480-1x1-50x50/a.webp 480w, /media/%1$s/w960-1x1-50x50/a.webp 900w"
                        .formatted(SHA256));
    }
}
