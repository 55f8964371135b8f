package bg.glashatay.web.media;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.media.Rendition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaAddressTest {

    private static final String SHA256 = "ab".repeat(32);

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
    void noAddressIsNone() {
        assertThat(MediaAddress.of(null)).isEmpty();
    }

    @Test
    void sourcesHaveEachWidthOnce() {
        assertThat(MediaAddress.srcset("/media", SHA256, "a.jpg", 4_000))
                .isEqualTo("/media/%1$s/w480/a.jpg 480w, /media/%1$s/w960/a.jpg 960w, /media/%1$s/w1600/a.jpg 1600w"
                        .formatted(SHA256));
        assertThat(MediaAddress.srcset("/media", SHA256, "a.jpg", 700))
                .isEqualTo("/media/%1$s/w480/a.jpg 480w, /media/%1$s/w960/a.jpg 700w".formatted(SHA256));
        assertThat(MediaAddress.srcset("/media", SHA256, "a.jpg", 300))
                .isEqualTo("/media/%1$s/w480/a.jpg 300w".formatted(SHA256));
    }
}
