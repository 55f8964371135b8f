package bg.glashatay.ejb.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrotliTest {

    private static final byte[] PAGE =
            "<p>Община „Яворград“ – № 5</p>\n".repeat(200).getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 11})
    void whatIsDecodedIsTheBody(int quality) throws Exception {
        assumeTrue(Brotli.isThere());

        var coded = Brotli.encode(PAGE, quality);

        assertThat(coded).hasSizeLessThan(PAGE.length / 10);
        assertThat(Decoder.decompress(coded).getDecompressedData()).isEqualTo(PAGE);
    }

    @Test
    void isThereOnTheMachinesThatServersAre() {
        var machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        assumeTrue(machine.matches("Linux (amd64|aarch64)|Mac OS X .*|Windows.* amd64"), machine);

        assertThat(Brotli.isThere()).isTrue();
    }
}
