package bg.glashatay.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    private static final long SIZE = 1_000;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, bytes 0-0/1000",
        "bytes=0-499, bytes 0-499/1000",
        "bytes=500-, bytes 500-999/1000",
        "bytes=-1, bytes 999-999/1000",
        "bytes=-5000, bytes 0-999/1000",
        "bytes=900-999999999999999999, bytes 900-999/1000",
        "bytes=1000-, bytes */1000",
        "bytes=2000-3000, bytes */1000",
        "bytes=-0, bytes */1000",
    })
    void onePartIsSentAsFarAsTheFileReaches(String asked, String told) {
        assertThat(ByteRange.of(asked, SIZE)).map(part -> part.in(SIZE)).contains(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes=-",
                "bytes=9-5",
                "bytes=a-b",
                "bytes=--5",
                "bytes=0-1,5-6",
                "bytes=0-,0-",
                "items=0-1",
                "bytes=99999999999999999999-"
            })
    void whateverElseIsAskedGetsAll(String asked) {
        assertThat(ByteRange.of(asked, SIZE)).isEmpty();
    }

    @Test
    void thousandPartsAreNotEvenRead() {
        var asked =
                IntStream.range(0, 1_000).mapToObj(at -> at + "-" + at).collect(Collectors.joining(",", "bytes=", ""));

        assertThat(ByteRange.of(asked, SIZE)).isEmpty();
    }
}
