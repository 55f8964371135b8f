package bg.glashatay.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodingTest {

    private static final byte[] PAGE = "страница, която се повтаря, ".repeat(50).getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, deflate, br", "br;q=1.0, GZIP;q=0.5", "deflate,x-gzip", "gzip; q=1"})
    void whoeverTakesGzipGetsIt(String accepted) {
        assertThat(Coding.of(request(accepted))).isEqualTo(Coding.GZIP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "br", "gzip;q=0", "gzip;q=0.000, br", "notgzip", "gzipped"})
    void othersGetTheBytesAsTheyAre(String accepted) {
        assertThat(Coding.of(request(accepted))).isEqualTo(Coding.IDENTITY);
    }

    @Test
    void whoeverSaysNothingGetsTheBytesAsTheyAre() {
        assertThat(Coding.of(request(null))).isEqualTo(Coding.IDENTITY);
    }

    @Test
    void compressedBytesAreTheSameEveryTimeAndHoldThePage() throws IOException {
        var compressed = Coding.GZIP.encode(PAGE);

        assertThat(compressed).hasSizeLessThan(PAGE.length / 4).isEqualTo(Coding.GZIP.encode(PAGE));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed)).readAllBytes())
                .isEqualTo(PAGE);
    }

    @Test
    void otherBytesHaveAnotherTag() {
        assertThat(Coding.GZIP.tag("abc")).isEqualTo("\"abc-gzip\"").isNotEqualTo(Coding.IDENTITY.tag("abc"));
    }

    /** @param accepted null for no such header */
    private static HttpServletRequest request(String accepted) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                CodingTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) ->
                        Collections.enumeration(accepted == null ? List.of() : List.of(accepted)));
    }
}
