package bg.glashatay.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** A body that is too long costs nothing. */
class JsonBodyReaderTest {

    @Test
    void bodyThatSaysItIsTooLongIsNotTouched() {
        var untouchable = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Somebody has read from it");
            }
        };

        var thrown = catchThrowableOfType(ProblemException.class, () -> JsonBodyReader.bounded("5242880", untouchable));

        assertThat(thrown.problem().status()).isEqualTo(413);
    }

    @Test
    void bodyOfUnknownLengthIsReadToTheLimitOnly() {
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return ' ';
            }
        };

        var thrown = catchThrowableOfType(ProblemException.class, () -> JsonBodyReader.bounded(null, endless));

        assertThat(thrown.problem().status()).isEqualTo(413);
        assertThat(endless.given).isLessThan(2L * JsonBodyReader.MAX_BYTES);
    }

    @Test
    void bodyThatJustFitsIsRead() throws IOException {
        var bytes = new byte[JsonBodyReader.MAX_BYTES];

        assertThat(JsonBodyReader.bounded(String.valueOf(bytes.length), new ByteArrayInputStream(bytes)))
                .hasSize(bytes.length);
    }
}
