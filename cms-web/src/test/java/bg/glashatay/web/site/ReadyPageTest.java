package bg.glashatay.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire of answers that are kept. */
class ReadyPageTest {

    private static final byte[] BODY = "Водата ще спре в три часа. ".repeat(40).getBytes(StandardCharsets.UTF_8);
    private static final Instant CHANGED = Instant.parse("2026-11-10T10:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-10T12:00:00Z");

    private final ReadyPage page = new ReadyPage("text/html;charset=UTF-8", "default-src 'none'", BODY, CHANGED);

    @ParameterizedTest
    @EnumSource
    void wholePageIsSentAsItIsTaken(Coding coding) throws IOException {
        var answer = send(page, new Asked("/").with("Accept-Encoding", coding.token()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(coding.encode(BODY));
        assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(answer.body().length));
        assertThat(answer.header("Content-Encoding")).isEqualTo(coding == Coding.IDENTITY ? null : coding.token());
        assertThat(answer.header("ETag")).isEqualTo(coding.tag(Fingerprint.of(BODY)));
        assertThat(answer.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(answer.header("Last-Modified")).isEqualTo("Tue, 10 Nov 2026 10:00:00 GMT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "gzip", "identity"})
    void headIsAnsweredAsGetWithoutTheBytes(String coding) throws IOException {
        var file = new ReadyFile("application/xml", "default-src 'none'", out -> out.write(BODY), CHANGED);
        for (var ready : new ReadyAnswer[] {page, file}) {
            var get = send(ready, new Asked("/").with("Accept-Encoding", coding));
            var head = send(ready, new Asked("HEAD", "/").with("Accept-Encoding", coding));

            assertThat(head.headers()).isEqualTo(get.headers()).containsKey("Content-Length");
            assertThat(head.body()).isEmpty();
        }
    }

    @Test
    void whoeverHasTheBytesIsToldSo() throws IOException {
        var tag = Coding.GZIP.tag(Fingerprint.of(BODY));
        var asked = new Asked("/").with("Accept-Encoding", "gzip").with("If-None-Match", tag);

        var answer = send(page, asked);

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers())
                .containsKeys("ETag", "Vary", "Cache-Control")
                .doesNotContainKey("Content-Length");
        // other bytes
        assertThat(send(page, asked.with("Accept-Encoding", "br")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"bytes=0-0, 0, 1", "bytes=10-19, 10, 10", "bytes=-7, -7, 7", "bytes=5-, 5, -5"})
    void partIsOfTheBytesAsTheyAreCoded(String range, int from, int length) throws IOException {
        var whole = Coding.GZIP.encode(BODY);
        int first = from < 0 ? whole.length + from : from;
        int count = length < 0 ? whole.length + length : length;

        var answer = send(page, new Asked("/").with("Accept-Encoding", "gzip").with("Range", range));

        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(whole, first, first + count));
        assertThat(answer.header("Content-Range"))
                .isEqualTo("bytes " + first + "-" + (first + answer.body().length - 1) + "/" + whole.length);
        assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(answer.body().length));
    }

    @Test
    void partIsForWhoeverHasTheBeginningOfTheseBytes() throws IOException {
        var part = new Asked("/").with("Range", "bytes=5-9");
        var tag = Coding.IDENTITY.tag(Fingerprint.of(BODY));

        assertThat(send(page, part.with("If-Range", tag)).status()).isEqualTo(206);
        for (var other : new String[] {
            "W/" + tag, "\"other\"", Coding.BROTLI.tag(Fingerprint.of(BODY)), "Tue, 10 Nov 2026 10:00:00 GMT"
        }) {
            assertThat(send(page, part.with("If-Range", other)).body())
                    .as(other)
                    .isEqualTo(BODY);
        }
    }

    @Test
    void thereIsNoPartBehindTheEnd() throws IOException {
        var answer = send(page, new Asked("/").with("Range", "bytes=" + BODY.length + "-"));

        assertThat(answer.status()).isEqualTo(416);
        assertThat(answer.header("Content-Range")).isEqualTo("bytes */" + BODY.length);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,5-6", "lines=1-2", "bytes=9-5"})
    void whoeverAsksForSeveralPartsOrForNoneGetsAll(String range) throws IOException {
        assertThat(send(page, new Asked("/").with("Range", range)).body()).isEqualTo(BODY);
    }

    @ParameterizedTest
    @CsvSource({"gzip, true", "br, false", "identity, false"})
    void longFileIsKeptCompressedAndUnpackedForWhoeverWantsItSo(String accepted, boolean compressed)
            throws IOException {
        var file = new ReadyFile("application/xml", "default-src 'none'", out -> out.write(BODY), CHANGED);

        var answer = send(file, new Asked("/sitemap.xml").with("Accept-Encoding", accepted));

        assertThat(file.weight()).isLessThan(BODY.length);
        assertThat(answer.body()).isEqualTo(compressed ? Coding.GZIP.encode(BODY) : BODY);
        assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(answer.body().length));
        assertThat(answer.header("ETag"))
                .isEqualTo((compressed ? Coding.GZIP : Coding.IDENTITY).tag(Fingerprint.of(BODY)));
    }

    private static Answered send(ReadyAnswer answer, Asked asked) throws IOException {
        var answered = new Answered();
        answer.send(asked.request(), answered.response(), NOW, "public, max-age=0, must-revalidate");
        return answered;
    }
}
