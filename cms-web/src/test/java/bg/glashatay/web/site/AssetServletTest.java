package bg.glashatay.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An address names the bytes of a file only where it names these. */
class AssetServletTest {

    private static final Assets.Asset SHEET =
            Assets.Asset.of("a{}".getBytes(StandardCharsets.UTF_8), "text/css;charset=UTF-8");
    private static final Assets.Asset FONT = Assets.Asset.of(new byte[] {1}, "font/woff2");

    @Test
    void versionIsTheFingerprintOfTheBytes() {
        assertThat(AssetServlet.isVersion("v=" + SHEET.fingerprint(), SHEET)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"v=of-the-next-release", "v=", "v=1", "w=1", ","})
    void otherVersionsAreNotKeptAsThisOne(String asked) {
        assertThat(AssetServlet.isVersion(asked, SHEET)).isFalse();
    }

    @Test
    void fontsAreNumberedByHand() {
        assertThat(AssetServlet.isVersion("v=1", FONT)).isTrue();
        assertThat(AssetServlet.isVersion("v=1a", FONT)).isFalse();
    }
}
