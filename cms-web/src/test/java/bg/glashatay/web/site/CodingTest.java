package bg.glashatay.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodingTest {

    private static final byte[] PAGE = "страница, която се повтаря, ".repeat(50).getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "br",
                "gzip, deflate, br",
                "gzip, deflate, br, zstd",
                "BR;q=1.0, GZIP;q=1.0",
                "*",
                "gzip;q=0.5, *",
                "identity;q=0, br;q=0.001",
                "br ; q=0.9 , gzip;q=0.9"
            })
    void whoeverLikesBrotliNoLessThanOthersGetsIt(String accepted) {
        assertThat(Coding.of(Asked.accepting(accepted))).isEqualTo(Coding.BROTLI);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "gzip, deflate",
                "deflate,x-gzip",
                "gzip; q=1",
                "br;q=0.5, GZIP;q=0.8",
                "br;q=0, gzip",
                "br;q=0, *",
                "br;q=0.000, gzip;q=0.1",
                "br;q=a-lot, gzip",
                "identity;q=0.4, gzip;q=0.5"
            })
    void whoeverLikesGzipBestGetsIt(String accepted) {
        assertThat(Coding.of(Asked.accepting(accepted))).isEqualTo(Coding.GZIP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "identity",
                "gzip;q=0",
                "gzip;q=0.000, br;q=0",
                "notgzip",
                "gzipped, brotli",
                "identity, gzip;q=0.5, br;q=0.9",
                "*;q=0",
                // he gets what he cannot read rather than nothing
                "identity;q=0",
                "identity;q=0, *;q=0",
                ";q=1, ,;"
            })
    void othersGetTheBytesAsTheyAre(String accepted) {
        assertThat(Coding.of(Asked.accepting(accepted))).isEqualTo(Coding.IDENTITY);
    }

    @Test
    void whoeverSaysNothingGetsTheBytesAsTheyAre() {
        assertThat(Coding.of(new Asked("/").request())).isEqualTo(Coding.IDENTITY);
    }

    @Test
    void linesOfTheHeaderAreOneList() {
        assertThat(Coding.of(
                        new Asked("/").with("Accept-Encoding", "gzip", "br").request()))
                .isEqualTo(Coding.BROTLI);
    }

    @ParameterizedTest
    @CsvSource({
        "'gzip, br', true",
        "'br, gzip;q=0.1', true",
        "br, false",
        "'identity, gzip;q=0.5', false",
        "'identity;q=0.1, gzip;q=0.5', true"
    })
    void whereThereIsNoBrotliGzipIsComparedWithTheBytesAsTheyAre(String accepted, boolean gzip) {
        assertThat(AcceptedCodings.of(Asked.accepting(accepted)).gzipRatherThanIdentity())
                .isEqualTo(gzip);
    }

    @Test
    void compressedBytesAreTheSameEveryTimeAndHoldThePage() throws IOException {
        var compressed = Coding.GZIP.encode(PAGE);

        assertThat(compressed).hasSizeLessThan(PAGE.length / 4).isEqualTo(Coding.GZIP.encode(PAGE));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed)).readAllBytes())
                .isEqualTo(PAGE);
        assertThat(Coding.BROTLI.encode(PAGE))
                .hasSizeLessThan(compressed.length)
                .isEqualTo(Coding.BROTLI.encode(PAGE));
    }

    @Test
    void codedBytesAreMadeOnce() {
        var bytes = new CodedBytes(PAGE);

        assertThat(bytes.in(Coding.IDENTITY)).isSameAs(PAGE);
        assertThat(bytes.in(Coding.GZIP)).isSameAs(bytes.in(Coding.GZIP)).isEqualTo(Coding.GZIP.encode(PAGE));
    }

    @Test
    void otherBytesHaveAnotherTag() {
        assertThat(Coding.GZIP.tag("abc")).isEqualTo("\"abc-gzip\"").isNotEqualTo(Coding.IDENTITY.tag("abc"));
        assertThat(Coding.BROTLI.tag("abc")).isEqualTo("\"abc-br\"");
    }
}
